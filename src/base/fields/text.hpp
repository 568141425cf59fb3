// Text fields: a bounded line, a passage of advised length, and unbounded text for rows and views.
#pragma once

#include "base/field.hpp"
#include "base/text.hpp"

#include <string>

namespace erasmi {

enum class Lines { one, many };

/// Lengths in characters. `advised_words` {from, to} is advice that a counter shows; twice `to` is the hard
/// limit.
struct TextRule {
    int least = 0;
    int most = 200;
    Lines lines = Lines::one;
    int advised_from = 0;
    int advised_to = 0;
};

/// Text that satisfies its rule, or is empty when never filled. The way in is `Field<RuledText>::accept`.
template <TextRule Rule>
class RuledText {
public:
    static constexpr TextRule rule = Rule;

    RuledText() = default;
    std::string const& str() const { return value_; }
    operator std::string_view() const { return value_; }
    bool empty() const { return value_.empty(); }

    friend auto operator<=>(RuledText const&, RuledText const&) = default;

private:
    friend struct Field<RuledText>;
    std::string value_;
};

/// A single line of `Least` to `Most` characters.
template <int Least, int Most>
using Text = RuledText<TextRule{.least = Least, .most = Most}>;

/// Markdown of at most `Most` characters.
template <int Most>
using Markdown = RuledText<TextRule{.most = Most, .lines = Lines::many}>;

/// Markdown of an advised number of words; more than twice `To` words are refused.
template <int From, int To>
using Passage =
    RuledText<TextRule{.most = 40 * To, .lines = Lines::many, .advised_from = From, .advised_to = To}>;

/// A single line of an advised number of words; at least one character, at most twice `To` words.
template <int To>
using Title = RuledText<TextRule{.least = 1, .most = 30 * To, .advised_to = To}>;

namespace detail {
/// The rule applied to text that is already normalised; shared by all instances of `RuledText`.
Fault fault_of_text(std::string_view text, TextRule const& rule);
std::string normalised_text(std::string_view text, Lines lines);
} // namespace detail

template <TextRule Rule>
struct Field<RuledText<Rule>> {
    using Primitive = std::string_view;
    static constexpr Control control = Rule.lines == Lines::many ? Control::markdown : Control::line;

    static Primitive primitive(RuledText<Rule> const& text) { return text.str(); }

    static Fault accept(std::string_view text, RuledText<Rule>& out)
    {
        out.value_ = detail::normalised_text(text, Rule.lines);
        return detail::fault_of_text(out.value_, Rule);
    }

    static void restore(std::string_view text, RuledText<Rule>& out) { out.value_ = text; }

    static FieldSchema schema() { return {.least = Rule.least, .most = Rule.most}; }
};

/// Text without a rule of its own, for rows and views that we fill ourselves; 1 MB guards against accidents.
template <>
struct Field<std::string> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::line;
    static Primitive primitive(std::string const& text) { return text; }

    static Fault accept(std::string_view text, std::string& out)
    {
        if (text.size() > 1'000'000) return Message{"problem.too_long", {{"most", "1000000"}}};
        if (!is_utf8(text)) return Message{"problem.not_text"};
        out = text;
        return {};
    }

    static void restore(std::string_view text, std::string& out) { out = text; }

    static FieldSchema schema() { return {}; }
};

} // namespace erasmi
