// Tables as CSV: what is read keeps its limits, and is written so that it is read the same.
#include "tables/csv.hpp"

#include "targets.hpp"

namespace erasmi::fuzz {

void csv(std::string_view input)
{
    auto sheet =
        tables::read_csv(input, {.bytes = 100'000, .rows = 50, .columns = 20, .cells = 500, .text = 5000});
    if (!sheet) return;
    promise(sheet->rows.size() <= 50);
    for (auto const& row : sheet->rows) promise(row.size() <= 20);
    promise(tables::read_csv(tables::write_csv(*sheet)).value().rows == sheet->rows);
}

} // namespace erasmi::fuzz
