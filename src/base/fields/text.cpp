// The one rule behind all bounded texts.
#include "base/fields/text.hpp"

#include <algorithm>

namespace erasmi::detail {

namespace {

/// C0 except tab and line feed, DEL, and C1 (in UTF-8: C2 80 to C2 9F). `text` is well-formed.
bool has_control_characters(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\t' && byte != '\n') || byte == 0x7f) return true;
        if (byte == 0xc2 && static_cast<unsigned char>(text[i + 1]) < 0xa0) return true;
    }
    return false;
}

} // namespace

// Bytes that are no UTF-8 stay as they are: `fault_of_text` refuses them.
std::string normalised_text(std::string_view text, Lines lines)
{
    if (!is_utf8(text)) return std::string(text);
    auto normalised = with_unix_lines(trim(text));
    if (lines == Lines::one)
        std::ranges::replace_if(
            normalised, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return normalised;
}

Fault fault_of_text(std::string_view text, TextRule const& rule)
{
    if (!is_utf8(text) || has_control_characters(text)) return Message{"problem.not_text"};
    if (text.empty()) return rule.least > 0 ? Fault(Message{"problem.required"}) : std::nullopt;

    auto characters = static_cast<std::int64_t>(count_characters(text));
    if (characters < rule.least) return Message{"problem.too_short", {{"least", std::to_string(rule.least)}}};
    if (characters > rule.most) return Message{"problem.too_long", {{"most", std::to_string(rule.most)}}};

    int const most_words = 2 * rule.advised_to;
    if (most_words > 0 && static_cast<std::int64_t>(count_words(text)) > most_words)
        return Message{"problem.too_many_words", {{"most", std::to_string(most_words)}}};
    return {};
}

} // namespace erasmi::detail
