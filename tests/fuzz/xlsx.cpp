// Workbooks: whatever the archive and its XML hold, what is read keeps its limits.
#include "tables/xlsx.hpp"

#include "targets.hpp"

namespace erasmi::fuzz {

void xlsx(std::string_view input)
{
    tables::Limits const limits{.bytes = 100'000,
                                .rows = 50,
                                .columns = 20,
                                .cells = 500,
                                .text = 50'000,
                                .unpacked = 1'000'000,
                                .entries = 50};
    auto sheet = tables::read_xlsx(input, limits);
    if (!sheet) return;
    std::size_t text = 0;
    promise(sheet->rows.size() <= limits.rows);
    for (auto const& row : sheet->rows) {
        promise(row.size() <= limits.columns);
        for (auto const& cell : row)
            if (auto const* held = std::get_if<std::string>(&cell)) text += held->size();
    }
    promise(text <= limits.text);
}

} // namespace erasmi::fuzz
