#include "web/finish.hpp"

#include "web/accept.hpp"
#include "web/compressed_bodies.hpp"
#include "web/conditional.hpp"
#include "web/range.hpp"

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
           media_type.starts_with("application/ld+json") || media_type.starts_with("application/atom+xml") ||
           media_type.starts_with("application/xml");
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

bool has_reader_the_same(Context const& context, Response const& response)
{
    return matches_any(context.request.headers.get("If-None-Match"), response.headers.get("ETag"));
}

void become_not_modified(Response& response)
{
    response.status = Status::not_modified;
    response.body.clear();
    response.shared_body.reset();
    response.static_body = {};
    response.file.reset();
}

// Below this size the packet count is the same.
constexpr std::size_t worth_compressing = 1400;

/// Then the answer has another body for those who take an encoding, which caches must know.
bool is_compressed_for_some(Response const& response)
{
    return body_of(response).size() >= worth_compressing && !response.headers.has("Content-Encoding") &&
           is_compressible(response.headers.get("Content-Type"));
}

void compress(Context const& context, Response& response)
{
    auto encoding = best_encoding(context.request.headers.get("Accept-Encoding"));
    if (encoding == Encoding::identity) return;
    response.headers.add("Content-Encoding", std::string(encoding_name(encoding)));
    response.shared_body = compressed(body_of(response), encoding);
    response.body.clear();
    response.static_body = {};
}

/// The part of a file that was asked for (RFC 9110, 14.2).
void choose_part(Context const& context, Response& response)
{
    auto const& headers = context.request.headers;
    auto size = response.file->length;
    auto choice =
        choose_range(headers.get("Range"), headers.get("If-Range"), response.headers.get("ETag"), size);
    if (choice.answer == RangeChoice::Answer::part) {
        response.status = Status::partial_content;
        response.headers.set("Content-Range", content_range(choice.range, size));
        response.file->offset += choice.range.first;
        response.file->length = choice.range.length;
    } else if (choice.answer == RangeChoice::Answer::unsatisfiable) {
        response.status = Status::range_not_satisfiable;
        response.headers.set("Content-Range", unsatisfied_range(size));
        response.file.reset();
    }
}

/// Its validator is what the handler says: reading it all for a digest would cost more than it saves.
void finish_file(Context const& context, Response& response)
{
    if (response.status != Status::ok) return;
    if (has_reader_the_same(context, response)) return become_not_modified(response);
    response.headers.set("Accept-Ranges", "bytes");
    if (context.request.method == "GET") choose_part(context, response);
}

void finish_body(Context const& context, Response& response)
{
    bool is_reading = context.request.method == "GET" || context.request.method == "HEAD";
    if (is_reading && response.status == Status::ok) {
        if (!response.headers.has("ETag")) response.headers.set("ETag", weak_etag(body_of(response)));
        if (has_reader_the_same(context, response)) return become_not_modified(response);
    }
    if (is_compressed_for_some(response)) compress(context, response);
}

void set_vary(Context const& context, Response& response)
{
    if (context.route && context.route->prefix == Prefix::language)
        response.headers.set("Vary", "Accept, Accept-Encoding, Accept-Language, Cookie");
    else if (is_compressed_for_some(response))
        response.headers.set("Vary", "Accept-Encoding");
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
    if (response.status == Status::service_unavailable) response.headers.set("Retry-After", "10");
    if (!context.new_cookie.empty()) response.headers.add("Set-Cookie", context.new_cookie);
    set_vary(context, response);
    if (response.events) return;
    if (response.file)
        finish_file(context, response);
    else
        finish_body(context, response);
}

} // namespace erasmi::web
