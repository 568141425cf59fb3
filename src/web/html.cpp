#include "web/html.hpp"

#include <algorithm>
#include <array>

namespace erasmi::web {

namespace markup {

namespace {

using Table = std::array<bool, 256>;

constexpr Table table_of(std::string_view characters)
{
    Table table{};
    for (char c : characters) table[static_cast<unsigned char>(c)] = true;
    return table;
}

constexpr Table with_unreserved(Table table)
{
    for (int c = 0; c < 128; ++c) {
        char letter = static_cast<char>(c);
        bool is_digit = letter >= '0' && letter <= '9';
        if (is_letter(letter) || is_digit || std::string_view("-._~").find(letter) != std::string_view::npos)
            table[static_cast<std::size_t>(c)] = true;
    }
    return table;
}

constexpr Table special = table_of("&<>\"'");
constexpr Table plain_in_query = with_unreserved(table_of(""));
constexpr Table plain_in_path = with_unreserved(table_of("@+,"));

std::string_view reference(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&#34;";
    default: return "&#39;";
    }
}

void append_percent_encoded(std::string& out, std::string_view text, Table const& plain)
{
    constexpr char const* digits = "0123456789ABCDEF";
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        if (plain[byte])
            out += c;
        else
            (out += '%', out += digits[byte >> 4], out += digits[byte & 15]);
    }
}

} // namespace

void append_escaped(std::string& out, std::string_view text)
{
    auto run = text.begin();
    for (auto at = text.begin(); at != text.end(); ++at) {
        if (!special[static_cast<unsigned char>(*at)]) continue;
        out.append(run, at);
        out += reference(*at);
        run = at + 1;
    }
    out.append(run, text.end());
}

bool is_safe_url(std::string_view url)
{
    // Browsers skip white space and control characters in front, and tabs and line breaks anywhere.
    std::string scheme;
    for (char c : url) {
        if (static_cast<unsigned char>(c) <= ' ') continue;
        if (c == '/' || c == '?' || c == '#') return true;
        if (c == ':') return is_allowed_scheme(scheme);
        scheme += c;
    }
    return true;
}

void append_url(std::string& out, std::string_view url)
{
    append_escaped(out, is_safe_url(url) ? url : "#blocked");
}

void append_path_segment(std::string& out, std::string_view text)
{
    append_percent_encoded(out, text, plain_in_path);
}

void append_query_component(std::string& out, std::string_view text)
{
    append_percent_encoded(out, text, plain_in_query);
}

} // namespace markup

void Attribute::append_to(std::string& out) const
{
    if (kind_ == Kind::absent) return;
    out += ' ';
    out += name_;
    if (kind_ == Kind::flag) return;
    out += "=\"";
    if (kind_ == Kind::url)
        markup::append_url(out, value_);
    else
        markup::append_escaped(out, value_);
    out += '"';
}

} // namespace erasmi::web
