#include "tables/escaped_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace erasmi::tables {

namespace {

constexpr std::size_t escape_size = 7;

/// The code in an escape at the beginning of `text`, which need not have its last "_"; nothing when there is
/// none.
std::optional<std::uint16_t> begun_escape_at(std::string_view text)
{
    if (text.size() < escape_size - 1 || !text.starts_with("_x")) return {};
    std::uint16_t code = 0;
    auto const* end = text.data() + escape_size - 1;
    auto read = std::from_chars(text.data() + 2, end, code, 16);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(code) : std::nullopt;
}

std::optional<std::uint16_t> escape_at(std::string_view text)
{
    bool is_framed = text.size() >= escape_size && text[escape_size - 1] == '_';
    return is_framed ? begun_escape_at(text) : std::nullopt;
}

bool is_surrogate(std::uint16_t code) { return code >= 0xd800 && code <= 0xdfff; }

void append_utf8(std::string& out, std::uint16_t code)
{
    auto add = [&](int byte) { out += static_cast<char>(byte); };
    if (code < 0x80) return add(code);
    if (code < 0x800) {
        add(0xc0 | code >> 6);
    } else {
        add(0xe0 | code >> 12);
        add(0x80 | (code >> 6 & 0x3f));
    }
    add(0x80 | (code & 0x3f));
}

} // namespace

std::string unescaped_text(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        auto code = escape_at(text);
        if (code && *code != 0 && !is_surrogate(*code)) {
            append_utf8(out, *code);
            text.remove_prefix(escape_size);
            continue;
        }
        auto next = std::min(text.find('_', 1), text.size());
        out += text.substr(0, next);
        text.remove_prefix(next);
    }
    return out;
}

std::string escaped_text(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        if (text.starts_with("\xef\xbf\xbe") || text.starts_with("\xef\xbf\xbf")) {
            out += text[2] == '\xbe' ? "_xFFFE_" : "_xFFFF_";
            text.remove_prefix(3);
            continue;
        }
        // The "_" of an escape that follows would complete it.
        out += begun_escape_at(text) ? "_x005F_" : std::string(1, text.front());
        text.remove_prefix(1);
    }
    return out;
}

} // namespace erasmi::tables
