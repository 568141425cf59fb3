#include "features/practices/network_layout.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace erasmi::practices {

namespace {

using namespace network_units;

bool is_vowel(char letter)
{
    bool is_ascii = static_cast<unsigned char>(letter) < 0x80;
    return is_ascii ? std::string_view("aeiouy").find(letter) != std::string_view::npos
                    : static_cast<unsigned char>(letter) >= 0xC0; // the beginning of ä, ö, ü, ı, é, …
}

bool is_consonant(char letter) { return letter >= 'a' && letter <= 'z' && !is_vowel(letter); }

/// Where the syllable begins whose last consonant stands before a vowel: "sch", "ch", "gr" are not torn
/// apart.
std::size_t beginning_of_syllable(std::string_view word, std::size_t consonant)
{
    auto follows = [&](std::string_view letters) {
        return consonant > 0 && letters.find(word[consonant - 1]) != std::string_view::npos;
    };
    bool is_liquid = word[consonant] == 'r' || word[consonant] == 'l';
    if (is_liquid && follows("bcdfgkpt")) return consonant - 1;
    if (word[consonant] != 'h' || !follows("cgpst")) return consonant;
    bool is_sch = consonant > 1 && word.substr(consonant - 2, 2) == "sc";
    return consonant - (is_sch ? 2 : 1);
}

std::size_t bytes_of(std::string_view text, std::size_t characters)
{
    std::size_t end = std::min(characters, text.size());
    while (end < text.size() && count_characters(text.substr(0, end + 1)) <= characters) ++end;
    return end;
}

/// Where a word longer than a line is divided: before a consonant that a vowel follows, where a syllable
/// begins in most languages, as near to even shares as can be.
std::size_t place_to_divide(std::string_view word, std::size_t most)
{
    constexpr std::size_t shortest = 3;
    auto shares = count_characters(word) / most + 1;
    auto wanted = static_cast<std::ptrdiff_t>(word.size() / shares);
    auto end = bytes_of(word, most - 1);
    auto best = end;
    for (auto i = shortest; i <= end && i + shortest < word.size(); ++i) {
        if (!is_consonant(word[i]) || !is_vowel(word[i + 1])) continue;
        auto place = beginning_of_syllable(word, i);
        auto distance = [&](std::size_t at) { return std::abs(static_cast<std::ptrdiff_t>(at) - wanted); };
        if (place >= shortest && distance(place) < distance(best)) best = place;
    }
    return best;
}

/// The words, none longer than a line; all pieces but the last of a divided word end in a hyphen.
std::vector<std::string> pieces_of(std::string_view name, std::size_t most)
{
    std::vector<std::string> pieces;
    for (auto part : name | std::views::split(' ')) {
        std::string_view word(part.begin(), part.end());
        while (count_characters(word) > most) {
            auto end = place_to_divide(word, most);
            pieces.push_back(std::string(word.substr(0, end)) + "-");
            word.remove_prefix(end);
        }
        if (!word.empty()) pieces.emplace_back(word);
    }
    return pieces;
}

std::vector<std::string> filled(std::vector<std::string> const& pieces, std::size_t most)
{
    std::vector<std::string> lines;
    for (auto const& piece : pieces) {
        bool fits = !lines.empty() && count_characters(lines.back()) + 1 + count_characters(piece) <= most;
        if (fits && !lines.back().ends_with('-'))
            lines.back() += " " + piece;
        else
            lines.push_back(piece);
    }
    return lines;
}

/// One actor, or two at the same height.
struct Row {
    int top = 0;
    int height = 0;
    int bottom() const { return top + height; }
    int middle() const { return top + height / 2; }
};

struct Rows {
    std::vector<Row> rows;
    bool has_single = false; ///< an odd number: the first row has one actor

    std::size_t row_of(std::size_t spot) const { return has_single ? (spot + 1) / 2 : spot / 2; }
    bool is_left(std::size_t spot) const { return (spot % 2 == 0) != has_single; }
};

Rows rows_of(std::vector<NetworkSpot> const& spots)
{
    Rows all{std::vector<Row>((spots.size() + 1) / 2), spots.size() % 2 == 1};
    for (std::size_t i = 0; i < spots.size(); ++i) {
        auto& height = all.rows[all.row_of(i)].height;
        height = std::max(height, shape_radius + label_bottom(spots[i].name.size()));
    }
    return all;
}

/// Puts the rows below each other, the pairs around the hub, and returns where the hub stands.
int stack(Rows& all)
{
    int single = all.has_single ? all.rows.front().height + gap : 0;
    auto pairs = all.rows | std::views::drop(all.has_single ? 1 : 0);
    int height = -gap;
    for (auto const& row : pairs) height += row.height + gap;
    int half = std::max(height / 2, hub_radius);
    int hub_y = gap + single + half;
    int top = hub_y - height / 2;
    for (auto& row : pairs) {
        row.top = top;
        top += row.height + gap;
    }
    if (all.has_single) all.rows.front().top = gap;
    return hub_y;
}

/// How far from the middle a pair stands: on the ellipse, but clear of the hub and of each other.
int reach(Row const& row, int hub_y, int half_height)
{
    constexpr int label = letters_in_a_line * letter_width / 2;
    constexpr int least = label + gap / 2, most = middle - label;
    bool is_beside_hub = row.top < hub_y + hub_radius + gap && row.bottom() > hub_y - hub_radius - gap;
    if (is_beside_hub) return most;
    double share = static_cast<double>(row.middle() - hub_y) / half_height;
    return std::clamp(static_cast<int>(most * std::sqrt(std::max(0.0, 1 - share * share))), least, most);
}

} // namespace

int label_bottom(std::size_t lines) { return shape_radius + line_height * static_cast<int>(lines); }

std::vector<std::string> label_lines(std::string_view name, std::size_t characters)
{
    auto pieces = pieces_of(name, characters);
    auto lines = filled(pieces, characters);
    std::size_t longest = 0;
    for (auto const& piece : pieces) longest = std::max(longest, count_characters(piece));
    while (characters > longest) {
        auto narrower = filled(pieces, --characters);
        if (narrower.size() > lines.size()) break;
        lines = std::move(narrower);
    }
    return lines;
}

NetworkLayout network_layout(std::vector<std::string> const& names)
{
    NetworkLayout layout;
    for (auto const& name : names) layout.spots.push_back({.name = label_lines(name, letters_in_a_line)});
    auto all = rows_of(layout.spots);
    layout.hub_y = stack(all);
    int lowest = all.rows.empty() ? 0 : all.rows.back().bottom();
    layout.height = std::max(lowest, layout.hub_y + hub_radius) + gap;
    for (std::size_t i = 0; i < layout.spots.size(); ++i) {
        auto const& row = all.rows[all.row_of(i)];
        bool is_alone = all.has_single && i == 0;
        int away = is_alone ? 0 : reach(row, layout.hub_y, layout.height - layout.hub_y);
        layout.spots[i].x = middle + (all.is_left(i) ? -away : away);
        layout.spots[i].y = row.top + shape_radius;
    }
    return layout;
}

} // namespace erasmi::practices
