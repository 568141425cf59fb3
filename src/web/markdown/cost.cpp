#include "web/markdown/cost.hpp"

#include <algorithm>
#include <cstddef>

namespace erasmi::web {

namespace {

constexpr std::size_t most_cells = 20'000;
constexpr std::size_t longest_word = 4'000;
constexpr std::size_t most_brackets = 4'000;
constexpr std::size_t most_defined_bytes = 4'000'000;

std::size_t count(std::string_view text, char c)
{
    return static_cast<std::size_t>(std::ranges::count(text, c));
}

/// Calls `visit` with each part between separators.
template <class Visit>
void split(std::string_view text, std::string_view separator, Visit visit)
{
    for (auto end = text.find(separator); end != text.npos; end = text.find(separator)) {
        visit(text.substr(0, end));
        text.remove_prefix(end + separator.size());
    }
    visit(text);
}

/// Each row has as many cells as the head, however short it is.
std::size_t cells(std::string_view text)
{
    std::size_t lines = 0, widest = 0;
    split(text, "\n", [&](std::string_view line) {
        ++lines;
        widest = std::max(widest, count(line, '|'));
    });
    return lines * widest;
}

bool has_endless_word(std::string_view text)
{
    std::size_t length = 0;
    return std::ranges::any_of(text, [&](char c) {
        length = c == ' ' || c == '\n' || c == '\t' ? 0 : length + 1;
        return length > longest_word;
    });
}

/// The longest block that may be a link definition; such a block ends at an empty line at the latest.
std::size_t longest_definition(std::string_view text)
{
    std::size_t longest = 0;
    split(text, "\n\n", [&](std::string_view block) {
        if (block.find("]:") != block.npos) longest = std::max(longest, block.size());
    });
    return longest;
}

} // namespace

bool is_cheap_markdown(std::string_view text)
{
    auto brackets = count(text, '[');
    return brackets <= most_brackets && cells(text) <= most_cells && !has_endless_word(text) &&
           brackets * longest_definition(text) <= most_defined_bytes;
}

} // namespace erasmi::web
