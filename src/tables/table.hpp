// Tables as spreadsheets have them: rows of cells, each empty, a text, a number, a truth value or a moment.
#pragma once

#include "base/problem.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace erasmi::tables {

/// A day or a moment without a time zone, as spreadsheets count them.
using Moment = std::chrono::sys_seconds;
using Cell = std::variant<std::monostate, std::string, double, bool, Moment>;
using Row = std::vector<Cell>;

/// `rows[0]` is the row that spreadsheets call 1. What was read ends, in each row and below, with a cell that
/// is not empty.
struct Sheet {
    std::string name;
    std::vector<Row> rows;
};

/// What a stranger's file may have. `cells` counts the empty ones before a full one too.
struct Limits {
    std::size_t bytes = 10 << 20; ///< of the file
    std::size_t rows = 5000;
    std::size_t columns = 2000;
    std::size_t cells = 1'000'000;
    std::size_t text = 50 << 20;      ///< bytes of all cells' texts
    std::size_t unpacked = 100 << 20; ///< of the parts of a workbook that are read
    std::size_t ratio = 200;          ///< unpacked to packed, of a part of more than 1 MB
    std::size_t entries = 1000;       ///< parts of a workbook
};

/// A cell as a person would type it: "2019", "0.5", "true", "2026-03-01", "2026-03-01T09:30:00"; empty: "".
std::string cell_text(Cell const& cell);
/// Empty for an empty text, so that both are the same.
Cell text_cell(std::string text);
/// The cell of that row, or an empty one beyond its end; counted from 0.
Cell const& cell_at(Row const& row, std::size_t column);

/// Reads CSV or, when it begins like a ZIP archive, a workbook; problems have no field.
Checked<Sheet> read_table(std::string_view bytes, Limits const& limits = {});

/// Thrown while reading by what cannot be read, and by what exceeds a limit; readers catch it.
struct Refused {
    Message message;
};

/// Puts cells into a sheet and refuses what exceeds the limits.
class SheetFiller {
public:
    explicit SheetFiller(Limits const& limits) : limits_(limits) {}

    /// Puts a cell at a place counted from 0; places without a cell are empty. Throws `Refused`.
    void put(std::size_t row, std::size_t column, Cell cell);
    /// The sheet without empty cells and rows at its ends.
    Sheet take();

private:
    Limits limits_;
    Sheet sheet_;
    std::size_t cells_ = 0;
    std::size_t text_ = 0;
};

} // namespace erasmi::tables
