// Written without a formatter, because every answer passes here.
#include "web/server/answer_head.hpp"

#include "web/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <stdexcept>
#include <string_view>

namespace erasmi::web {
namespace {

std::string_view reason(Status status)
{
    switch (status) {
    case Status::ok: return "OK";
    case Status::created: return "Created";
    case Status::accepted: return "Accepted";
    case Status::no_content: return "No Content";
    case Status::partial_content: return "Partial Content";
    case Status::moved_permanently: return "Moved Permanently";
    case Status::found: return "Found";
    case Status::see_other: return "See Other";
    case Status::not_modified: return "Not Modified";
    case Status::permanent_redirect: return "Permanent Redirect";
    case Status::bad_request: return "Bad Request";
    case Status::unauthorized: return "Unauthorized";
    case Status::forbidden: return "Forbidden";
    case Status::not_found: return "Not Found";
    case Status::method_not_allowed: return "Method Not Allowed";
    case Status::not_acceptable: return "Not Acceptable";
    case Status::request_timeout: return "Request Timeout";
    case Status::conflict: return "Conflict";
    case Status::gone: return "Gone";
    case Status::precondition_failed: return "Precondition Failed";
    case Status::content_too_large: return "Content Too Large";
    case Status::uri_too_long: return "URI Too Long";
    case Status::unsupported_media_type: return "Unsupported Media Type";
    case Status::range_not_satisfiable: return "Range Not Satisfiable";
    case Status::expectation_failed: return "Expectation Failed";
    case Status::misdirected_request: return "Misdirected Request";
    case Status::unprocessable_content: return "Unprocessable Content";
    case Status::too_many_requests: return "Too Many Requests";
    case Status::header_fields_too_large: return "Request Header Fields Too Large";
    case Status::internal_server_error: return "Internal Server Error";
    case Status::not_implemented: return "Not Implemented";
    case Status::service_unavailable: return "Service Unavailable";
    case Status::http_version_not_supported: return "HTTP Version Not Supported";
    case Status::insufficient_storage: return "Insufficient Storage";
    }
    return {};
}

template <class Number>
void append_number(std::string& out, Number number)
{
    std::array<char, 24> digits;
    auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

/// "Date: Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7), written once a second on each thread.
std::string const& date_line()
{
    thread_local std::time_t written_for = -1;
    thread_local std::string line;
    auto now = std::time(nullptr);
    if (now == written_for) return line;

    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 48> rest;
    auto day = static_cast<std::size_t>(parts.tm_wday), month = static_cast<std::size_t>(parts.tm_mon);
    auto length = std::strftime(rest.data(), rest.size(), " %Y %H:%M:%S GMT\r\n", &parts);
    auto number = std::to_string(parts.tm_mday);
    line = std::string("Date: ") + days[day] + (parts.tm_mday < 10 ? ", 0" : ", ") + number + " " +
           months[month];
    line.append(rest.data(), length);
    written_for = now;
    return line;
}

bool is_ours(std::string_view name)
{
    static constexpr std::array<std::string_view, 4> ours{"content-length", "connection", "transfer-encoding",
                                                          "date"};
    return std::ranges::any_of(ours, [&](auto own) { return same_without_case(name, own); });
}

/// Otherwise a value taken from a stranger could begin an answer of its own (response splitting).
void require_whole_lines(Headers const& headers)
{
    static constexpr std::string_view breaks("\r\n\0", 3);
    for (auto const& line : headers)
        if (line.name.find_first_of(breaks) != std::string::npos ||
            line.value.find_first_of(breaks) != std::string::npos)
            throw std::logic_error("line break in a header of an answer");
}

void append_framing(std::string& out, std::optional<std::uint64_t> length, Persistence persistence)
{
    if (length) {
        out += "Content-Length: ";
        append_number(out, *length);
        out += "\r\n";
    }
    if (persistence == Persistence::close) out += "Connection: close\r\n";
    if (persistence == Persistence::keep_explicitly) out += "Connection: keep-alive\r\n";
    out += "\r\n";
}

} // namespace

bool may_have_body(Status status) { return status != Status::no_content && status != Status::not_modified; }

void append_head(std::string& out, Response const& response, std::optional<std::uint64_t> length,
                 Persistence persistence)
{
    require_whole_lines(response.headers);
    out += "HTTP/1.1 ";
    append_number(out, static_cast<int>(response.status));
    (out += ' ').append(reason(response.status)) += "\r\n";
    for (auto const& line : response.headers)
        if (!is_ours(line.name)) ((out += line.name) += ": ").append(line.value) += "\r\n";
    out += date_line();
    append_framing(out, length, persistence);
}

} // namespace erasmi::web
