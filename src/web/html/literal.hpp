// A string literal as a template argument: `out.put<"<p>{}</p>">(text)`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace erasmi::web::markup {

template <std::size_t Size>
struct Literal {
    char characters[Size];

    consteval Literal(char const (&literal)[Size]) { std::copy_n(literal, Size, characters); }
    constexpr std::string_view view() const { return {characters, Size - 1}; }
};

} // namespace erasmi::web::markup
