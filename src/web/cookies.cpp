#include "web/cookies.hpp"

#include "web/pieces.hpp"

#include <algorithm>
#include <stdexcept>

namespace erasmi::web {

namespace {

std::string_view without_quotes(std::string_view value)
{
    bool is_quoted = value.size() >= 2 && value.starts_with('"') && value.ends_with('"');
    return is_quoted ? value.substr(1, value.size() - 2) : value;
}

bool is_printable(char c) { return c > ' ' && c < '\x7f'; }

/// RFC 9110, 5.6.2: token.
bool is_name(std::string_view name)
{
    auto is_token = [](char c) {
        return is_printable(c) && std::string_view("()<>@,;:\\\"/[]?={}").find(c) == std::string_view::npos;
    };
    return !name.empty() && std::ranges::all_of(name, is_token);
}

/// RFC 6265, 4.1.1: cookie-octet.
bool is_value(std::string_view value)
{
    return std::ranges::all_of(value, [](char c) {
        return is_printable(c) && std::string_view("\",;\\").find(c) == std::string_view::npos;
    });
}

void check(std::string_view name, std::string_view value, bool secure)
{
    if (!is_name(name)) throw std::logic_error("not a cookie's name: " + std::string(name));
    if (!is_value(value)) throw std::logic_error("not a cookie's value, of " + std::string(name));
    bool needs_tls = name.starts_with("__Host-") || name.starts_with("__Secure-");
    if (needs_tls && !secure) throw std::logic_error(std::string(name) + " must be set as secure");
}

std::string line(std::string_view name, std::string_view value, bool secure)
{
    check(name, value, secure);
    std::string line(name);
    (line += '=') += value;
    line += "; Path=/; SameSite=Lax";
    if (secure) line += "; Secure";
    return line;
}

} // namespace

std::string_view cookie(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        auto value = take_until(header, ';');
        bool is_pair = value.find('=') != value.npos;
        auto found = trim_blanks(take_until(value, '='));
        if (is_pair && found == name) return without_quotes(trim_blanks(value));
    }
    return {};
}

std::string set_cookie(std::string_view name, std::string_view value, CookieOptions const& options)
{
    auto text = line(name, value, options.secure);
    if (!options.visible_to_scripts) text += "; HttpOnly";
    if (options.max_age.count() > 0) text += "; Max-Age=" + std::to_string(options.max_age.count());
    return text;
}

std::string remove_cookie(std::string_view name, bool secure)
{
    return line(name, "", secure) + "; HttpOnly; Max-Age=0";
}

} // namespace erasmi::web
