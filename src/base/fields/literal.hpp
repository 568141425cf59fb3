// A string literal as a template argument.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace erasmi {

template <std::size_t Size>
struct Literal {
    char characters[Size];
    consteval Literal(char const (&literal)[Size]) { std::copy_n(literal, Size, characters); }
    constexpr std::string_view view() const { return {characters, Size - 1}; }
    constexpr std::size_t size() const { return Size - 1; }
};

} // namespace erasmi
