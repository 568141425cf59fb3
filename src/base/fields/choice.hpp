// Choices: enumerations the program's logic depends on, terms of configurable taxonomies, languages, ids.
#pragma once

#include "base/field.hpp"
#include "base/fields/literal.hpp"

namespace erasmi {

template <DescribedEnum E>
struct Field<E> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::choice;
    static Primitive primitive(E value) { return enum_name(value); }

    static Fault accept(std::string_view name, E& out)
    {
        auto found = enum_of<E>(name);
        if (!found) return Message{name.empty() ? "problem.required" : "problem.unknown_choice"};
        out = *found;
        return {};
    }

    static FieldSchema schema()
    {
        FieldSchema schema;
        each_enumerator<E>([&](E value) { schema.choices.emplace_back(enum_name(value)); });
        return schema;
    }
};

/// The key of a term of the taxonomy `Taxonomy`; empty: not chosen. Whether the term exists is asked of the
/// taxonomy by the action, because operators may add and retire terms.
template <Literal Taxonomy>
struct Term {
    static constexpr std::string_view taxonomy = Taxonomy.view();
    std::string key;

    bool empty() const { return key.empty(); }
    operator std::string_view() const { return key; }
    friend auto operator<=>(Term const&, Term const&) = default;
};

template <class T>
inline constexpr bool is_term = false;
template <Literal Taxonomy>
inline constexpr bool is_term<Term<Taxonomy>> = true;

template <Literal Taxonomy>
struct Field<Term<Taxonomy>> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::choice;
    static Primitive primitive(Term<Taxonomy> const& term) { return term.key; }

    static Fault accept(std::string_view key, Term<Taxonomy>& out)
    {
        auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
        if (key.size() > 60 || !std::ranges::all_of(key, fits)) return Message{"problem.unknown_choice"};
        out.key = key;
        return {};
    }

    static FieldSchema schema() { return {.pattern = "^[a-z0-9_]{0,60}$"}; }
};

template <>
struct Field<Language> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::choice;
    static Primitive primitive(Language language) { return code(language); }

    static Fault accept(std::string_view code, Language& out)
    {
        auto found = language_of(code);
        if (!found) return Message{code.empty() ? "problem.required" : "problem.unknown_choice"};
        out = *found;
        return {};
    }

    static FieldSchema schema()
    {
        FieldSchema schema;
        for (auto language : all_languages) schema.choices.emplace_back(code(language));
        return schema;
    }
};

template <class Kind>
struct Field<Id<Kind>> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::hidden;
    static Primitive primitive(Id<Kind> const& id) { return id.text(); }

    static Fault accept(std::string_view text, Id<Kind>& out)
    {
        auto parsed = Id<Kind>::parse(text);
        if (!parsed) return Message{text.empty() ? "problem.required" : "problem.unknown_choice"};
        out = *parsed;
        return {};
    }

    static FieldSchema schema() { return {.format = "uuid"}; }
};

} // namespace erasmi
