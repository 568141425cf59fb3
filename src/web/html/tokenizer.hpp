// Reads a literal character by character as a browser would (WHATWG HTML, 13.2.5), but refuses what is
// malformed.
#pragma once

#include "web/html/names.hpp"
#include "web/html/refusals.hpp"

#include <cstddef>
#include <string_view>

namespace erasmi::web::markup {

enum class State {
    text,
    raw_text, ///< in a script or a style sheet
    declaration,
    tag_name,
    in_tag, ///< between attributes, after white space
    attribute_name,
    after_equals,
    value,          ///< between quotes
    unquoted_value, ///< fixed values only
    after_value,    ///< white space or the tag's end must follow
};

/// The state before the character at `position`. All views are parts of the literal.
class Tokenizer {
public:
    explicit constexpr Tokenizer(std::string_view literal) : literal_(literal) {}

    constexpr State state() const { return state_; }
    constexpr std::size_t position() const { return position_; }
    constexpr bool is_at_end() const { return position_ == literal_.size(); }
    constexpr char current() const { return literal_[position_]; }
    constexpr std::string_view rest() const { return literal_.substr(position_); }
    constexpr std::string_view element() const { return element_; }
    constexpr std::string_view attribute() const { return attribute_; }
    /// The part of the current value that has been read.
    constexpr std::string_view value_so_far() const
    {
        return literal_.substr(value_start_, position_ - value_start_);
    }
    constexpr bool is_in_preformatted() const { return preformatted_depth_ > 0; }

    constexpr void advance()
    {
        switch (state_) {
        case State::text: read_text(); break;
        case State::raw_text: read_raw_text(); break;
        case State::declaration: read_declaration(); break;
        case State::tag_name: read_tag_name(); break;
        case State::in_tag: read_in_tag(); break;
        case State::attribute_name: read_attribute_name(); break;
        case State::after_equals: read_after_equals(); break;
        case State::value: read_value(); break;
        case State::unquoted_value: read_unquoted_value(); break;
        case State::after_value: read_after_value(); break;
        }
        ++position_;
    }

    /// Passes the two characters of `{}`.
    constexpr void skip_placeholder()
    {
        position_ += 2;
        if (state_ == State::in_tag) state_ = State::after_value;
    }

private:
    constexpr void read_text()
    {
        if (current() != '<') return;
        if (rest().starts_with("<!--") || rest().starts_with("<![")) comments_are_not_sent_to_readers();
        if (rest().starts_with("<!") || rest().starts_with("<?"))
            state_ = State::declaration;
        else
            open_tag();
    }

    constexpr void open_tag()
    {
        is_end_tag_ = rest().starts_with("</");
        name_start_ = position_ + (is_end_tag_ ? 2 : 1);
        // `<{}>`: the placeholder stands in a name, which is for the plan to refuse.
        bool begins_name = name_start_ < literal_.size() &&
                           (is_letter(literal_[name_start_]) || literal_[name_start_] == '{');
        if (!begins_name) markup_is_malformed();
        state_ = State::tag_name;
    }

    constexpr void read_raw_text()
    {
        if (!rest().starts_with("</") || !starts_with_name(rest().substr(2), element_)) return;
        auto behind = rest().substr(2 + element_.size());
        if (!behind.empty() && (is_space(behind[0]) || behind[0] == '/' || behind[0] == '>')) open_tag();
    }

    constexpr void read_declaration()
    {
        if (current() == '>') state_ = State::text;
    }

    constexpr void read_tag_name()
    {
        bool is_in_name = !is_space(current()) && current() != '/' && current() != '>';
        if (position_ < name_start_ || is_in_name) return;
        element_ = literal_.substr(name_start_, position_ - name_start_);
        attribute_ = {};
        read_after_value();
    }

    constexpr void read_in_tag()
    {
        if (is_space(current()) || current() == '/' || current() == '>') return read_after_value();
        name_start_ = position_;
        state_ = State::attribute_name;
        read_attribute_name();
    }

    constexpr void read_attribute_name()
    {
        char c = current();
        if (c == '"' || c == '\'' || c == '<') markup_is_malformed();
        if (c != '=' && c != '>' && c != '/' && !is_space(c)) return;
        attribute_ = literal_.substr(name_start_, position_ - name_start_);
        if (attribute_.empty()) markup_is_malformed();
        if (is_inline_code(attribute_)) {
            if (tag_has_placeholder())
                placeholder_in_unsafe_attribute();
            else
                inline_code_is_blocked_by_our_policy();
        }
        if (c == '=')
            state_ = State::after_equals;
        else
            read_after_value();
    }

    /// Of two faults the worse is named.
    constexpr bool tag_has_placeholder() const
    {
        return position_of(rest(), "{}") < position_of(rest(), ">");
    }

    constexpr void read_after_equals()
    {
        char c = current();
        if (is_space(c) || c == '>') markup_is_malformed();
        bool is_quoted = c == '"' || c == '\'';
        quote_ = c;
        value_start_ = is_quoted ? position_ + 1 : position_;
        state_ = is_quoted ? State::value : State::unquoted_value;
    }

    constexpr void read_value()
    {
        if (current() != quote_) return;
        check_value();
        state_ = State::after_value;
    }

    constexpr void read_unquoted_value()
    {
        char c = current();
        if (c == '"' || c == '\'' || c == '<' || c == '=' || c == '`') markup_is_malformed();
        if (!is_space(c) && c != '>') return;
        check_value();
        read_after_value();
    }

    constexpr void read_after_value()
    {
        char c = current();
        if (is_space(c))
            state_ = State::in_tag;
        else if (c == '>')
            close_tag();
        else if (c == '/' && rest().starts_with("/>"))
            state_ = State::after_value;
        else
            markup_is_malformed();
    }

    constexpr void close_tag()
    {
        state_ = State::text;
        if (is_end_tag_) {
            if (keeps_white_space(element_) && preformatted_depth_ > 0) --preformatted_depth_;
            return;
        }
        if (keeps_white_space(element_)) ++preformatted_depth_;
        if (is_raw_text_element(element_)) state_ = State::raw_text;
    }

    constexpr void check_value() const
    {
        auto value = value_so_far();
        if (starts_with_name(attribute_, "hx-") || starts_with_name(attribute_, "data-hx-"))
            if (starts_with_name(value, "js:") || starts_with_name(value, "javascript:"))
                inline_code_is_blocked_by_our_policy();
        if (is_url_attribute(attribute_) && !has_allowed_beginning(value)) scheme_of_a_link_is_not_allowed();
    }

    /// What stands before a first colon must be a scheme we allow. `{}:` is refused too, because what fills
    /// the placeholder could make any scheme of it.
    static constexpr bool has_allowed_beginning(std::string_view url)
    {
        auto end = url.find_first_of(":/?#");
        return end == url.npos || url[end] != ':' || is_allowed_scheme(url.substr(0, end));
    }

    std::string_view literal_;
    std::size_t position_ = 0;
    State state_ = State::text;
    std::string_view element_;
    std::string_view attribute_;
    std::size_t name_start_ = 0;
    std::size_t value_start_ = 0;
    char quote_ = 0;
    bool is_end_tag_ = false;
    int preformatted_depth_ = 0;
};

} // namespace erasmi::web::markup
