// Which mail and web addresses are accepted.
#include "base/fields/address.hpp"

#include "base/text.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace erasmi {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// A label of a host name: letters, digits and inner hyphens (RFC 1123, 2.1), at most 63 (RFC 1035, 2.3.4).
bool is_label(std::string_view label)
{
    return !label.empty() && label.size() <= 63 && !label.starts_with('-') && !label.ends_with('-') &&
           std::ranges::all_of(label, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

/// True when `holds` for each part of `text` between `separator`s; an empty text has one, empty part.
template <class Predicate>
bool all_parts(std::string_view text, char separator, Predicate holds)
{
    for (;;) {
        auto end = text.find(separator);
        if (!holds(text.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        text.remove_prefix(end + 1);
    }
}

bool is_host_name(std::string_view host) { return host.size() <= 253 && all_parts(host, '.', is_label); }

/// A name in the public tree: at least two labels, of which the last is no number.
bool is_mail_domain(std::string_view domain)
{
    auto last_dot = domain.rfind('.');
    return is_host_name(domain) && last_dot != std::string_view::npos &&
           !std::ranges::all_of(domain.substr(last_dot + 1), is_digit);
}

/// Dot-string of RFC 5321, 4.1.2, at most 64 bytes (4.5.3.1.1).
bool is_local_part(std::string_view local)
{
    constexpr std::string_view marks = "!#$%&'*+-/=?^_`{|}~";
    auto is_atom = [&](std::string_view atom) {
        return !atom.empty() && std::ranges::all_of(atom, [&](char c) {
            return is_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos;
        });
    };
    return local.size() <= 64 && all_parts(local, '.', is_atom);
}

bool is_ipv6_literal(std::string_view host)
{
    if (!host.starts_with('[') || !host.ends_with(']')) return false;
    auto const inside = std::string(host.substr(1, host.size() - 2));
    bool is_whole = inside.find('\0') == std::string::npos; // inet_pton would not look behind it
    std::array<unsigned char, 16> address;
    return is_whole && ::inet_pton(AF_INET6, inside.c_str(), address.data()) == 1;
}

/// RFC 3986, 3.2 without user information: a host and perhaps a port.
bool is_authority(std::string_view authority)
{
    auto colon = authority.rfind(':');
    if (authority.ends_with(']') || colon == std::string_view::npos)
        return is_host_name(authority) || is_ipv6_literal(authority);
    auto host = authority.substr(0, colon);
    auto port = authority.substr(colon + 1);
    return (is_host_name(host) || is_ipv6_literal(host)) && port.size() <= 5 &&
           std::ranges::all_of(port, is_digit);
}

/// Path, query and fragment: the characters of RFC 3986, 3.3 to 3.5, with whole percent escapes.
bool is_path_and_more(std::string_view text)
{
    constexpr std::string_view marks = "-._~!$&'()*+,;=:@/?#%";
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (!is_letter(c) && !is_digit(c) && marks.find(c) == std::string_view::npos) return false;
        if (c != '%') continue;
        if (i + 2 >= text.size() || !is_hex_digit(text[i + 1]) || !is_hex_digit(text[i + 2])) return false;
    }
    return std::ranges::count(text, '#') <= 1;
}

} // namespace

Fault Field<Email>::accept(std::string_view text, Email& out)
{
    text = trim(text);
    out.value = lower_ascii(text);
    if (text.empty()) return Message{"problem.required"};
    auto at = text.rfind('@');
    bool fits = text.size() <= 254 && at != std::string_view::npos && is_local_part(text.substr(0, at)) &&
                is_mail_domain(text.substr(at + 1));
    return fits ? std::nullopt : Fault(Message{"problem.not_an_email"});
}

Fault Field<WebAddress>::accept(std::string_view text, WebAddress& out)
{
    text = trim(text);
    out.value = text;
    if (text.empty()) return {};
    if (text.size() > 2000) return Message{"problem.too_long", {{"most", "2000"}}};

    auto after_scheme = text.find("://");
    auto scheme = lower_ascii(text.substr(0, after_scheme));
    bool is_web = after_scheme != std::string_view::npos && (scheme == "http" || scheme == "https");
    if (!is_web) return Message{"problem.not_a_web_address"};
    auto rest = text.substr(after_scheme + 3);
    auto authority = rest.substr(0, rest.find_first_of("/?#"));
    auto path_and_more = rest.substr(authority.size());
    if (!is_authority(authority) || !is_path_and_more(path_and_more))
        return Message{"problem.not_a_web_address"};

    out.value = scheme + "://" + lower_ascii(authority) + std::string(path_and_more);
    return {};
}

} // namespace erasmi
