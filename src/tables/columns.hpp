// Described records as rows: every field is a column, and so is every field of every item of a list.
//
// Columns are called as in forms, but people count from 1: `title`, `themes.2`, `steps.1.title`.
#pragma once

#include "base/fields.hpp"
#include "base/form.hpp"
#include "tables/table.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::tables {

/// Columns that differ only in their number.
struct ColumnKind {
    std::string list; ///< "steps" of `steps.1.title`; empty: no list
    std::string part; ///< "title"; empty: the items of the list are values themselves
    Control control = Control::line;
    std::string_view taxonomy = {}; ///< of whose terms one is chosen; empty: of none
    std::vector<std::string> choices = {};
    std::string preset = {};  ///< what an empty cell means
    bool is_written = false;  ///< a text in somebody's language
    bool is_optional = false; ///< it may be left empty

    /// "steps.title"
    std::string name() const;
};

struct Column {
    ColumnKind const* kind = nullptr;
    int item = 0; ///< of the list, counted from 0

    /// "steps.1.title"
    std::string name() const;
    /// "steps.0.title"
    std::string form_name() const;
};

namespace detail {

template <Scalar T>
void add_kind(std::vector<ColumnKind>& kinds, std::string_view list, std::string_view part, T const& preset,
              bool is_optional)
{
    ColumnKind kind{.list = std::string(list),
                    .part = std::string(part),
                    .control = Field<T>::control,
                    .is_optional = is_optional};
    if constexpr (is_term<T>) kind.taxonomy = T::taxonomy;
    if constexpr (DescribedEnum<T>) {
        kind.choices = Field<T>::schema().choices;
        kind.preset = field_text(preset);
    }
    if constexpr (requires { T::rule; }) {
        kind.is_written = true;
        kind.is_optional = is_optional || T::rule.least == 0;
    }
    kinds.push_back(std::move(kind));
}

template <class T>
void add_kinds(std::vector<ColumnKind>& kinds, std::string_view list, std::string_view field, T const& preset)
{
    if constexpr (is_optional<T>)
        add_kind(kinds, list, field, typename T::value_type{}, true);
    else if constexpr (is_list<T>) {
        using Item = typename T::value_type;
        Item const item{};
        if constexpr (Scalar<Item>)
            add_kind(kinds, field, "", item, true);
        else
            each_field(item, [&, items = field](std::string_view part, auto const& value) {
                add_kinds(kinds, items, part, value);
            });
    } else
        add_kind(kinds, list, field, preset, false);
}

} // namespace detail

/// In the order of the description. Lists in lists and structs that are no items have no columns and do not
/// compile.
template <Described T>
std::vector<ColumnKind> column_kinds()
{
    std::vector<ColumnKind> kinds;
    T const preset{};
    each_field(preset,
               [&](std::string_view name, auto const& field) { detail::add_kinds(kinds, "", name, field); });
    return kinds;
}

/// The column of that name, whatever its case and the blanks around it; nothing when there is none.
std::optional<Column> find_column(std::span<ColumnKind const> kinds, std::string_view name);

/// How many items each list of the form has, at least as many as in `counts`.
using ItemCounts = std::map<std::string, int, std::less<>>;
void count_items(std::span<ColumnKind const> kinds, FormData const& form, ItemCounts& counts);

/// All columns in their order; those of lists as often as counted.
std::vector<Column> columns_of(std::span<ColumnKind const> kinds, ItemCounts const& counts);

/// What the form says in that column: a number, a truth value or a text.
Cell cell_of(Column const& column, FormData const& form);

/// The form with what the row says. A column that is not there changes nothing, an empty cell empties; a list
/// of values is the row's alone once it has a column.
FormData with_cells(FormData form, std::span<ColumnKind const> kinds,
                    std::span<std::optional<Column> const> columns, Row const& row);

} // namespace erasmi::tables
