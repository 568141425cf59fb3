#include "features/practices/sheets.hpp"

#include "base/text.hpp"
#include "features/practices/texts.hpp"

#include <algorithm>
#include <set>

namespace erasmi::practices {

namespace {

using tables::Column;
using tables::Row;
using tables::Sheet;

constexpr int least_items = 3;

FormData form_of(Content const& content)
{
    FormData form;
    to_form(content, "", form);
    return form;
}

std::vector<Column> columns_for(std::vector<FormData> const& forms)
{
    tables::ItemCounts counts;
    for (auto const& kind : content_columns())
        if (!kind.list.empty()) counts[kind.list] = least_items;
    for (auto const& form : forms) tables::count_items(content_columns(), form, counts);
    return tables::columns_of(content_columns(), counts);
}

Row heading_row(std::vector<Column> const& columns)
{
    Row row;
    for (auto key : key_columns) row.emplace_back(std::string(key));
    for (auto const& column : columns) row.emplace_back(column.name());
    return row;
}

Row begun_row(SheetEntry const& entry, Language language)
{
    return {entry.id.str(), static_cast<double>(entry.version), std::string(code(language))};
}

Row original_row(SheetEntry const& entry, FormData const& form, std::vector<Column> const& columns)
{
    auto row = begun_row(entry, entry.language);
    for (auto const& column : columns) row.push_back(tables::cell_of(column, form));
    return row;
}

Row translated_row(SheetEntry const& entry, Language language, FormData const& original,
                   std::vector<Column> const& columns)
{
    auto row = begun_row(entry, language);
    auto const& texts = entry.translations.at(language);
    for (auto const& column : columns) {
        auto found = texts.find(text_path(column, original));
        row.push_back(tables::text_cell(found == texts.end() ? "" : found->second));
    }
    return row;
}

} // namespace

std::span<tables::ColumnKind const> content_columns()
{
    static auto const kinds = tables::column_kinds<Content>();
    return kinds;
}

bool is_translated(tables::ColumnKind const& kind)
{
    return kind.is_written && std::ranges::find(untranslated, kind.part) == untranslated.end();
}

std::string text_path(Column const& column, FormData const& original)
{
    auto const& kind = *column.kind;
    if (!is_translated(kind)) return {};
    if (kind.list.empty()) return kind.part;
    auto indices = original.indices(kind.list);
    auto found = indices.find(column.item);
    if (found == indices.end()) return {};
    auto key = original.get(field_path(field_path(kind.list, std::to_string(column.item)), "key"));
    auto place = std::to_string(std::distance(indices.begin(), found));
    return kind.list + "/" + (key.empty() ? place : std::string(key)) + "/" + kind.part;
}

Sheet sheet_of(std::span<SheetEntry const> entries, std::string name)
{
    std::vector<FormData> forms;
    for (auto const& entry : entries) forms.push_back(form_of(entry.content));
    auto columns = columns_for(forms);
    Sheet sheet{.name = std::move(name), .rows = {heading_row(columns)}};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        sheet.rows.push_back(original_row(entries[i], forms[i], columns));
        for (auto const& [language, texts] : entries[i].translations)
            if (language != entries[i].language)
                sheet.rows.push_back(translated_row(entries[i], language, forms[i], columns));
    }
    return sheet;
}

Heading read_heading(Row const& row)
{
    Heading heading;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < row.size(); ++i) {
        auto name = std::string(trim(tables::cell_text(row[i])));
        auto key = std::ranges::find(key_columns, name);
        auto column = tables::find_column(content_columns(), name);
        if (key != key_columns.end())
            heading.keys[static_cast<std::size_t>(key - key_columns.begin())] = i;
        else if (!column && !name.empty())
            heading.unknown.push_back(name);
        if (!name.empty() && !seen.insert(column ? column->name() : name).second)
            heading.doubled.push_back(name);
        heading.columns.push_back(column);
    }
    return heading;
}

std::string key_text(Heading const& heading, Row const& row, std::string_view column)
{
    auto place = std::ranges::find(key_columns, column) - key_columns.begin();
    auto cell = heading.keys.at(static_cast<std::size_t>(place));
    return cell ? std::string(trim(tables::cell_text(tables::cell_at(row, *cell)))) : std::string();
}

} // namespace erasmi::practices
