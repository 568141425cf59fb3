// Tables of practices that people upload: each row is a practice or what is wrong with it, and what is taken
// is taken again as it is shown.
#include "base/form.hpp"
#include "base/json.hpp"
#include "features/practices/import_rows.hpp"
#include "targets.hpp"

namespace erasmi::fuzz {

namespace {

using practices::Content;

void read_row(practices::Heading const& heading, tables::Row const& row)
{
    auto const content =
        from_form<Content>(tables::with_cells({}, practices::content_columns(), heading.columns, row));
    if (!content) return promise(!content.error().empty());
    FormData shown;
    to_form(*content, "", shown);
    auto const copy = from_form<Content>(shown);
    promise(copy && json_text(to_json(*copy)) == json_text(to_json(*content)));
}

} // namespace

void import(std::string_view input)
{
    auto const sheet = tables::read_table(
        input, {.bytes = 100'000, .rows = 20, .columns = 100, .cells = 500, .text = 20'000});
    if (!sheet || sheet->rows.empty()) return;
    auto const heading = practices::read_heading(sheet->rows.front());
    std::size_t rows = 0;
    for (auto const& group : practices::row_groups(heading, *sheet))
        for (auto const& row : group.rows) {
            promise(row.number >= 2 && row.number <= std::ssize(sheet->rows));
            read_row(heading, *row.row);
            ++rows;
        }
    promise(rows < sheet->rows.size());
}

} // namespace erasmi::fuzz
