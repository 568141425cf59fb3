// The translatable texts of a practice, each with its path: `title`, `steps/s2/what`, `actors/0/role`.
#pragma once

#include "features/practices/content.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>

namespace erasmi::practices {

/// Codes and addresses are the same in every language.
inline constexpr std::array untranslated{std::string_view("key"), std::string_view("file"),
                                         std::string_view("credit"), std::string_view("url")};

namespace detail {

template <class T>
inline constexpr bool is_ruled_text = requires
{
    T::rule;
};

template <class Part, class Visit>
void visit_texts(Part& part, std::string const& path, Visit const& visit);

template <class Item>
std::string item_name(Item const& item, std::size_t place)
{
    if constexpr (requires { item.key.str(); })
        return item.key.str();
    else
        return std::to_string(place);
}

template <class Field, class Visit>
void visit_field_texts(Field& field, std::string const& path, Visit const& visit)
{
    using Type = std::remove_cvref_t<Field>;
    if constexpr (is_ruled_text<Type>) {
        visit(path, field);
    } else if constexpr (is_list<Type>) {
        if constexpr (Described<typename Type::value_type>)
            for (std::size_t i = 0; i < field.size(); ++i)
                visit_texts(field[i], path + "/" + item_name(field[i], i), visit);
    }
}

template <class Part, class Visit>
void visit_texts(Part& part, std::string const& path, Visit const& visit)
{
    each_field(part, [&](std::string_view name, auto& field) {
        if (std::ranges::find(untranslated, name) != untranslated.end()) return;
        visit_field_texts(field, path.empty() ? std::string(name) : path + "/" + std::string(name), visit);
    });
}

} // namespace detail

/// Calls `visit(path, text)` for each translatable text, in the order of the description; `text` is the field
/// itself and may be changed when `content` may.
template <class SomeContent, class Visit>
void each_text(SomeContent& content, Visit const& visit)
{
    detail::visit_texts(content, "", visit);
}

/// The text at a path, or empty.
std::string text_at(Content const& content, std::string_view path);

using TextsByPath = std::map<std::string, std::string>;

/// All that is written in a practice, without markup, a line for each text: for word counts and search. Texts
/// that are not translated stay as they are.
std::string all_words(Content const& content, TextsByPath const& translated = {});

} // namespace erasmi::practices
