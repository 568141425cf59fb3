// Each rule refuses what the parser underneath is known to let through, or what another program may read
// otherwise.
#include "web/server/framing.hpp"

#include "web/ascii.hpp"

#include <algorithm>
#include <array>

namespace erasmi::web {
namespace {

auto count(Headers const& headers, std::string_view name)
{
    return std::ranges::count_if(headers,
                                 [&](HeaderLine const& line) { return same_without_case(line.name, name); });
}

void require_known_method(std::string_view method)
{
    static constexpr std::array known{"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"};
    if (std::ranges::find(known, method) == known.end()) throw Stop(Status::not_implemented);
}

void require_printable(Headers const& headers)
{
    for (auto const& line : headers)
        if (std::ranges::any_of(line.value, is_control)) throw Stop(Status::bad_request);
}

/// RFC 9112, 6.1: the one transfer coding is "chunked", never beside a length, never from a 1.0 client.
void require_plain_transfer(RequestHead const& head)
{
    auto const& headers = head.request.headers;
    auto codings = count(headers, "Transfer-Encoding");
    if (codings == 0) return;
    if (codings > 1 || head.version != 11 || headers.has("Content-Length") || !head.is_chunked ||
        !same_without_case(headers.get("Transfer-Encoding"), "chunked"))
        throw Stop(Status::bad_request);
}

void require_plain_length(Headers const& headers)
{
    auto lengths = count(headers, "Content-Length");
    if (lengths == 0) return;
    auto length = headers.get("Content-Length");
    if (lengths > 1 || length.empty() || length.size() > 18 || !std::ranges::all_of(length, is_digit))
        throw Stop(Status::bad_request);
}

/// RFC 9112, 3.2.2: the authority of an absolute-form target replaces Host.
void make_origin_form(Request& request)
{
    auto target = std::string_view(request.target);
    if (target.starts_with('/')) return;
    auto scheme_end = target.find("://");
    if (scheme_end == target.npos) throw Stop(Status::bad_request);
    auto scheme = target.substr(0, scheme_end);
    if (!same_without_case(scheme, "http") && !same_without_case(scheme, "https"))
        throw Stop(Status::bad_request);
    auto rest = target.substr(scheme_end + 3);
    auto authority = rest.substr(0, rest.find_first_of("/?"));
    auto path = std::string(rest.substr(authority.size()));
    request.headers.set("Host", std::string(authority));
    request.target = path.starts_with('/') ? path : "/" + path;
}

void require_our_host(Headers const& headers, ServerOptions const& options)
{
    auto host = headers.get("Host");
    auto fits = [](char c) {
        return is_alphanumeric(c) || std::string_view(".-_:[]").find(c) != std::string::npos;
    };
    if (host.empty() || !std::ranges::all_of(host, fits)) throw Stop(Status::bad_request);
    auto is_it = [&](std::string const& ours) { return same_without_case(ours, host); };
    if (!options.hosts.empty() && std::ranges::none_of(options.hosts, is_it))
        throw Stop(Status::misdirected_request);
}

void require_understood(Headers const& headers)
{
    if (headers.has("Content-Encoding")) throw Stop(Status::unsupported_media_type);
    if (headers.has("Expect") && !same_without_case(headers.get("Expect"), "100-continue"))
        throw Stop(Status::expectation_failed);
}

} // namespace

bool is_origin_form(std::string_view target)
{
    if (!target.starts_with('/')) return false;
    for (std::size_t i = 0; i < target.size(); ++i) {
        char c = target[i];
        if (c <= 0x20 || c >= 0x7f || c == '\\' || c == '#') return false;
        if (c != '%') continue;
        auto digits = target.substr(i + 1, 2);
        if (digits.size() != 2 || !std::ranges::all_of(digits, is_hexadecimal) || digits == "00")
            return false;
    }
    return true;
}

void require_sound(RequestHead& head, ServerOptions const& options)
{
    auto& request = head.request;
    require_printable(request.headers);
    if (count(request.headers, "Host") != 1) throw Stop(Status::bad_request);
    require_plain_transfer(head);
    require_plain_length(request.headers);
    require_known_method(request.method);
    if (request.target.size() > options.target_limit) throw Stop(Status::uri_too_long);
    make_origin_form(request);
    if (!is_origin_form(request.target)) throw Stop(Status::bad_request);
    require_our_host(request.headers, options);
    require_understood(request.headers);
}

} // namespace erasmi::web
