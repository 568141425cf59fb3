// HTML that is escaped where it is written: the compiler reads each literal and knows where its `{}` stand.
//
//   out.put<R"(<a href="{}">{}</a>)">(url, title);
//
// Text, values and addresses each get the escaping of their place; where none is safe (scripts, styles,
// handlers, names, values without quotes) the program does not compile, and the error names one of
// `html/refusals.hpp`. Every literal ends in text, so that literals may be put one behind the other; elements
// may stay open.
//
// Arguments by place:
// - `<p>{}</p>`: text, whole numbers, SafeHtml, and whatever can be called with Html&
// - `<p title="{}">`: text, whole numbers, true and false
// - `<a href="{}">`: a whole address; with a scheme other than http, https, mailto or tel it is "#blocked"
// - `<a href="/tags/{}?q={}">`: one path segment; one part of a query
// - `<input {}>`: `flag<"checked">(…)`, `attribute<"aria-describedby">(…)`
#pragma once

#include "web/html/attribute.hpp"
#include "web/html/escape.hpp"
#include "web/html/literal.hpp"
#include "web/html/plan.hpp"
#include "web/safe_html.hpp"

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace erasmi::web {

class Html {
public:
    template <markup::Literal Literal, class... Arguments>
    void put(Arguments const&... arguments)
    {
        using Template = Prepared<Literal>;
        static_assert(Template::count == sizeof...(Arguments),
                      "number of {} differs from number of arguments");
        std::size_t done = 0;
        [&]<std::size_t... Index>(std::index_sequence<Index...>)
        {
            ((out_.append(Template::text.data() + done, Template::hole(Index).offset - done),
              fill<Template::hole(Index).place>(arguments), done = Template::hole(Index).offset),
             ...);
        }
        (std::index_sequence_for<Arguments...>{});
        out_.append(Template::text.data() + done, Template::text.size() - done);
    }

    void put(SafeHtml const& html) { out_ += html.view(); }

    std::string_view view() const { return out_; }
    /// Leaves the buffer empty.
    std::string take() { return std::exchange(out_, {}); }

private:
    using Place = markup::Place;

    template <markup::Literal Literal>
    struct Prepared {
        static constexpr auto plan = markup::plan_of<sizeof(Literal.characters)>(Literal.view());
        static constexpr std::size_t count = plan.count;
        static consteval markup::Hole hole(std::size_t index) { return plan.holes[index]; }
        /// Of exact length, because this alone goes into the program.
        static constexpr auto text = [] {
            std::array<char, plan.length> exact{};
            std::copy_n(plan.text.begin(), plan.length, exact.begin());
            return exact;
        }();
    };

    template <Place place, class T>
    void fill(T const& argument)
    {
        if constexpr (place == Place::tag) {
            static_assert(std::is_same_v<T, Attribute>, "only flag<>() and attribute<>() stand inside a tag");
            argument.append_to(out_);
        } else if constexpr (place == Place::text && std::invocable<T const&, Html&>)
            argument(*this);
        else if constexpr (place == Place::text && std::is_same_v<T, SafeHtml>)
            out_ += argument.view();
        else if constexpr (std::is_same_v<T, bool>)
            out_ += argument ? "true" : "false";
        else if constexpr (std::is_integral_v<T>)
            append_number(argument);
        else {
            static_assert(
                std::is_convertible_v<T const&, std::string_view>,
                "SafeHtml and nested markup stand only in text; other values must be text or whole numbers");
            append_text<place>(argument);
        }
    }

    template <class Number>
    void append_number(Number number)
    {
        static_assert(!std::is_same_v<Number, char>, "a character is neither text nor a number: say which");
        char digits[24];
        out_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    }

    template <Place place>
    void append_text(std::string_view text)
    {
        if constexpr (place == Place::url)
            markup::append_url(out_, text);
        else if constexpr (place == Place::path_segment)
            markup::append_path_segment(out_, text);
        else if constexpr (place == Place::query_component)
            markup::append_query_component(out_, text);
        else
            markup::append_escaped(out_, text);
    }

    std::string out_;
};

} // namespace erasmi::web
