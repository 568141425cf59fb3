#include "web/finish.hpp"

#include "web/accept.hpp"
#include "web/compressed_bodies.hpp"
#include "web/conditional.hpp"

namespace erasmi::web {

namespace {

// No inline script or style, nothing from elsewhere, HTML into the page only through the reviewed policy
// "htmx".
constexpr char const* content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "trusted-types htmx; require-trusted-types-for 'script'";

bool is_compressible(std::string_view media_type)
{
    return media_type.starts_with("text/") || media_type.starts_with("application/json") ||
           media_type.starts_with("application/ld+json") || media_type.starts_with("application/atom+xml");
}

std::string_view body_of(Response const& response)
{
    if (response.shared_body) return *response.shared_body;
    return response.static_body.empty() ? std::string_view(response.body) : response.static_body;
}

// What a person sees signed in is hers alone; what everybody sees may be kept if it is asked for again each
// time.
void set_caching(Context const& context, Response& response)
{
    if (response.headers.has("Cache-Control")) return;
    bool is_public = context.request.method == "GET" && !context.session && context.new_cookie.empty() &&
                     response.status == Status::ok;
    response.headers.set("Cache-Control",
                         is_public ? "public, max-age=0, must-revalidate" : "private, no-cache");
}

bool has_validator(Context const& context, Response const& response)
{
    bool is_reading = context.request.method == "GET" || context.request.method == "HEAD";
    return is_reading && response.status == Status::ok && !response.file && !response.events;
}

void become_not_modified(Response& response)
{
    response.status = Status::not_modified;
    response.body.clear();
    response.shared_body.reset();
    response.static_body = {};
}

// Below this size the packet count is the same.
constexpr std::size_t worth_compressing = 1400;

void compress(Context const& context, Response& response)
{
    auto body = body_of(response);
    if (body.size() < worth_compressing || response.headers.has("Content-Encoding")) return;
    if (!is_compressible(response.headers.get("Content-Type"))) return;
    auto encoding = best_encoding(context.request.headers.get("Accept-Encoding"));
    if (encoding == Encoding::identity) return;
    response.headers.add("Content-Encoding", std::string(encoding_name(encoding)));
    response.shared_body = compressed(body, encoding);
    response.body.clear();
    response.static_body = {};
}

} // namespace

void add_safety_headers(Headers& headers, bool secure)
{
    if (!headers.has("Content-Security-Policy"))
        headers.add("Content-Security-Policy", content_security_policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (secure) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

void finish(Context const& context, Response& response)
{
    add_safety_headers(response.headers, context.request.secure);
    set_caching(context, response);
    if (!context.new_cookie.empty()) response.headers.add("Set-Cookie", context.new_cookie);
    if (context.route && context.route->prefix == Prefix::language)
        response.headers.set("Vary", "Accept, Accept-Encoding, Accept-Language, Cookie");
    if (response.file || response.events) return;

    if (has_validator(context, response)) {
        if (!response.headers.has("ETag")) response.headers.set("ETag", weak_etag(body_of(response)));
        if (matches_any(context.request.headers.get("If-None-Match"), response.headers.get("ETag")))
            return become_not_modified(response);
    }
    compress(context, response);
}

} // namespace erasmi::web
