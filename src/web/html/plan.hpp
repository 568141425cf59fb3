// What a literal becomes at compile time: its text without indentation, and the place of each `{}`.
#pragma once

#include "web/html/tokenizer.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace erasmi::web::markup {

/// Where a placeholder stands; decides which arguments it takes and how they are escaped.
enum class Place : std::uint8_t {
    text,
    value,           ///< of an attribute
    url,             ///< at the beginning of a URL attribute: a whole address
    path_segment,    ///< later in a URL attribute
    query_component, ///< behind the "?" or "#" of a URL attribute
    tag,             ///< between attributes
};

struct Hole {
    std::size_t offset = 0; ///< in the text of the plan
    Place place = Place::text;
};

/// `Size` bounds both; only the first `length` characters and `count` holes are meant.
template <std::size_t Size>
struct Plan {
    std::array<char, Size> text{};
    std::size_t length = 0;
    std::array<Hole, Size / 2 + 1> holes{};
    std::size_t count = 0;
};

constexpr Place place_in_url(std::string_view before)
{
    if (before.empty()) return Place::url;
    if (before.find_first_of("?#") != before.npos) return Place::query_component;
    auto host = position_of(before, "//");
    bool has_host = host == 0 || (host != before.npos && before[host - 1] == ':');
    if (has_host && position_of(before, "/", host + 2) == before.npos) placeholder_in_the_host_of_a_link();
    return Place::path_segment;
}

constexpr Place place_in_value(Tokenizer const& reader)
{
    bool is_safe = !is_unsafe_attribute(reader.attribute()) && !is_unsafe_element(reader.element());
    if (!is_safe) placeholder_in_unsafe_attribute();
    return is_url_attribute(reader.attribute()) ? place_in_url(reader.value_so_far()) : Place::value;
}

constexpr Place place_in_tag(Tokenizer const& reader)
{
    char next = reader.rest().size() > 2 ? reader.rest()[2] : '\0';
    bool stands_alone = is_space(next) || next == '/' || next == '>';
    if (!stands_alone || is_unsafe_element(reader.element())) placeholder_in_unsafe_context();
    return Place::tag;
}

constexpr Place place_of_placeholder(Tokenizer const& reader)
{
    switch (reader.state()) {
    case State::text: return Place::text;
    case State::value: return place_in_value(reader);
    case State::in_tag: return place_in_tag(reader);
    default: placeholder_in_unsafe_context();
    }
}

/// Copies the literal while it is read. A run of white space with a line break is layout of our source: one
/// line break remains of it between other text, nothing at the ends of the literal, one space inside a tag.
template <std::size_t Size>
class Planner {
public:
    explicit constexpr Planner(std::string_view literal) : reader_(literal) {}

    constexpr Plan<Size> plan()
    {
        while (!reader_.is_at_end()) {
            if (reader_.rest().starts_with("{}"))
                add_hole();
            else if (is_layout())
                skip_layout();
            else
                copy();
        }
        if (reader_.state() != State::text) literal_does_not_end_in_text();
        return plan_;
    }

private:
    constexpr void add_hole()
    {
        auto place = place_of_placeholder(reader_);
        // An `Attribute` brings its own space, so that nothing is left of an absent one.
        if (place == Place::tag && is_space(plan_.text[plan_.length - 1])) --plan_.length;
        plan_.holes[plan_.count++] = {plan_.length, place};
        reader_.skip_placeholder();
    }

    constexpr void copy()
    {
        plan_.text[plan_.length++] = reader_.current();
        reader_.advance();
    }

    constexpr std::string_view white_space() const
    {
        auto rest = reader_.rest();
        std::size_t end = 0;
        while (end < rest.size() && is_space(rest[end])) ++end;
        return rest.substr(0, end);
    }

    constexpr bool is_layout() const
    {
        bool may_shrink = (reader_.state() == State::text && !reader_.is_in_preformatted()) ||
                          reader_.state() == State::in_tag || reader_.state() == State::after_value;
        return may_shrink && position_of(white_space(), "\n") != std::string_view::npos;
    }

    constexpr void skip_layout()
    {
        auto run = white_space();
        bool is_in_tag = reader_.state() != State::text;
        bool is_at_an_end = reader_.position() == 0 || run.size() == reader_.rest().size();
        if (is_in_tag)
            plan_.text[plan_.length++] = ' ';
        else if (!is_at_an_end)
            plan_.text[plan_.length++] = '\n';
        for (std::size_t i = 0; i < run.size(); ++i) reader_.advance();
    }

    Tokenizer reader_;
    Plan<Size> plan_;
};

template <std::size_t Size>
consteval Plan<Size> plan_of(std::string_view literal)
{
    return Planner<Size>(literal).plan();
}

} // namespace erasmi::web::markup
