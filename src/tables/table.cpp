#include "tables/table.hpp"

#include "tables/csv.hpp"
#include "tables/xlsx.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

namespace erasmi::tables {

namespace {

/// Whole numbers up to here are exact in a double, and are written without an exponent.
constexpr double largest_whole = 9007199254740992.0;

std::string number_text(double number)
{
    char digits[32];
    bool is_whole = std::trunc(number) == number && std::abs(number) <= largest_whole;
    auto written = is_whole ? std::to_chars(digits, digits + sizeof digits, static_cast<std::int64_t>(number))
                            : std::to_chars(digits, digits + sizeof digits, number);
    return {digits, written.ptr};
}

std::string padded(int number, std::size_t digits)
{
    auto text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

std::string moment_text(Moment moment)
{
    auto day = std::chrono::floor<std::chrono::days>(moment);
    std::chrono::year_month_day date(day);
    auto text = padded(static_cast<int>(date.year()), 4) + "-" +
                padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + "-" +
                padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
    if (day == moment) return text;
    std::chrono::hh_mm_ss time(moment - day);
    return text + "T" + padded(static_cast<int>(time.hours().count()), 2) + ":" +
           padded(static_cast<int>(time.minutes().count()), 2) + ":" +
           padded(static_cast<int>(time.seconds().count()), 2);
}

bool is_empty(Cell const& cell) { return std::holds_alternative<std::monostate>(cell); }

} // namespace

std::string cell_text(Cell const& cell)
{
    if (auto const* text = std::get_if<std::string>(&cell)) return *text;
    if (auto const* number = std::get_if<double>(&cell)) return number_text(*number);
    if (auto const* truth = std::get_if<bool>(&cell)) return *truth ? "true" : "false";
    if (auto const* moment = std::get_if<Moment>(&cell)) return moment_text(*moment);
    return {};
}

Cell text_cell(std::string text) { return text.empty() ? Cell{} : Cell(std::move(text)); }

Cell const& cell_at(Row const& row, std::size_t column)
{
    static Cell const none;
    return column < row.size() ? row[column] : none;
}

Checked<Sheet> read_table(std::string_view bytes, Limits const& limits)
{
    return bytes.starts_with("PK\x03\x04") ? read_xlsx(bytes, limits) : read_csv(bytes, limits);
}

void SheetFiller::put(std::size_t row, std::size_t column, Cell cell)
{
    if (is_empty(cell)) return;
    if (row >= limits_.rows)
        throw Refused{{"tables.problem.too_many_rows", {{"most", std::to_string(limits_.rows)}}}};
    if (column >= limits_.columns)
        throw Refused{{"tables.problem.too_many_columns", {{"most", std::to_string(limits_.columns)}}}};
    if (row >= sheet_.rows.size()) sheet_.rows.resize(row + 1);
    auto& cells = sheet_.rows[row];
    if (column >= cells.size()) {
        cells_ += column + 1 - cells.size();
        cells.resize(column + 1);
    }
    if (auto const* text = std::get_if<std::string>(&cell)) text_ += text->size();
    if (cells_ > limits_.cells || text_ > limits_.text) throw Refused{{"tables.problem.too_much"}};
    cells[column] = std::move(cell);
}

Sheet SheetFiller::take() { return std::exchange(sheet_, {}); }

} // namespace erasmi::tables
