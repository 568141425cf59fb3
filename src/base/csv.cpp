#include "base/csv.hpp"

namespace erasmi {

void add_csv_cell(std::string& line, std::string_view text)
{
    constexpr std::string_view formula_starts = "=+-@\t\r";
    if (!line.empty()) line += ',';
    line += '"';
    if (!text.empty() && formula_starts.find(text.front()) != formula_starts.npos) line += '\'';
    for (char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

void add_csv_number(std::string& line, std::string_view digits)
{
    if (!line.empty()) line += ',';
    line += digits;
}

} // namespace erasmi
