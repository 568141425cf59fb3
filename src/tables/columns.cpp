#include "tables/columns.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace erasmi::tables {

namespace {

constexpr int most_items = 1000; // forms count no further

/// "steps.1" and "title" are "steps.1.title"; what is empty adds nothing.
std::string joined(std::string const& path, std::string_view part)
{
    return part.empty() ? path : field_path(path, part);
}

/// "steps.2.title" without its number, and the number; 0: it has none.
std::pair<std::string, int> without_number(std::string_view name)
{
    auto dot = name.find('.');
    if (dot == name.npos) return {std::string(name), 0};
    auto end = std::min(name.find('.', dot + 1), name.size());
    int number = 0;
    auto read = std::from_chars(name.data() + dot + 1, name.data() + end, number);
    bool is_number = read.ec == std::errc{} && read.ptr == name.data() + end && number >= 1;
    if (!is_number || number > most_items) return {std::string(name), 0};
    return {std::string(name.substr(0, dot)) + std::string(name.substr(end)), number};
}

/// Spreadsheets write truth values in their own language.
std::string truth_text(std::string_view text)
{
    constexpr std::array yes{"true", "TRUE", "True", "WAHR", "VERO", "DOĞRU", "1"};
    constexpr std::array no{"false", "FALSE", "False", "FALSCH", "FALSO", "YANLIŞ", "0"};
    if (std::ranges::find(yes, text) != yes.end()) return "true";
    if (std::ranges::find(no, text) != no.end()) return "false";
    return std::string(text);
}

std::string form_text(ColumnKind const& kind, Cell const& cell)
{
    auto text = cell_text(cell);
    return kind.control == Control::checkbox ? truth_text(text) : text;
}

/// Also of items whose column is missing: a form asks for what a table may leave out.
void set_presets(FormData& form, std::span<ColumnKind const> kinds)
{
    for (auto const& kind : kinds) {
        if (kind.preset.empty()) continue;
        for (int item : kind.list.empty() ? std::set{0} : form.indices(kind.list))
            if (auto name = Column{&kind, item}.form_name(); form.get(name).empty())
                form.set(name, kind.preset);
    }
}

} // namespace

std::string ColumnKind::name() const { return joined(list, part); }

std::string Column::name() const
{
    return kind->list.empty() ? kind->part
                              : joined(field_path(kind->list, std::to_string(item + 1)), kind->part);
}

std::string Column::form_name() const
{
    if (kind->list.empty()) return kind->part;
    return kind->part.empty() ? kind->list : joined(field_path(kind->list, std::to_string(item)), kind->part);
}

std::optional<Column> find_column(std::span<ColumnKind const> kinds, std::string_view name)
{
    auto [wanted, number] = without_number(lower_ascii(trim(name)));
    for (auto const& kind : kinds)
        if (kind.name() == wanted && kind.list.empty() == (number == 0))
            return Column{&kind, std::max(number - 1, 0)};
    return {};
}

void count_items(std::span<ColumnKind const> kinds, FormData const& form, ItemCounts& counts)
{
    for (auto const& kind : kinds) {
        if (kind.list.empty()) continue;
        auto indices = form.indices(kind.list);
        auto count = kind.part.empty() ? static_cast<int>(form.all(kind.list).size())
                                       : (indices.empty() ? 0 : *indices.rbegin() + 1);
        auto& most = counts[kind.list];
        most = std::max(most, count);
    }
}

std::vector<Column> columns_of(std::span<ColumnKind const> kinds, ItemCounts const& counts)
{
    std::vector<Column> columns;
    for (auto kind = kinds.begin(); kind != kinds.end();) {
        auto next = std::find_if(kind + 1, kinds.end(), [&](ColumnKind const& other) {
            return other.list.empty() || other.list != kind->list;
        });
        auto counted = counts.find(kind->list);
        int items = kind->list.empty() ? 1 : counted == counts.end() ? 0 : counted->second;
        for (int item = 0; item < items; ++item)
            for (auto part = kind; part != next; ++part) columns.push_back({&*part, item});
        kind = next;
    }
    return columns;
}

Cell cell_of(Column const& column, FormData const& form)
{
    auto const& values = form.all(column.form_name());
    auto place = column.kind->part.empty() ? static_cast<std::size_t>(column.item) : 0;
    if (place >= values.size()) return {};
    auto const& text = values[place];
    if (column.kind->control == Control::checkbox) return text == "true";
    double number = 0;
    bool is_number = column.kind->control == Control::number &&
                     std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{};
    if (is_number && cell_text(number) == text) return number;
    return text_cell(text);
}

FormData with_cells(FormData form, std::span<ColumnKind const> kinds,
                    std::span<std::optional<Column> const> columns, Row const& row)
{
    for (auto const& column : columns)
        if (column) form.erase_under(column->form_name());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i]) continue;
        auto text = form_text(*columns[i]->kind, cell_at(row, i));
        if (!trim(text).empty()) form.add(columns[i]->form_name(), text);
    }
    set_presets(form, kinds);
    return form;
}

} // namespace erasmi::tables
