#include "base/csv.hpp"

namespace erasmi {

namespace {

/// A spreadsheet would run it; or it is such a text behind apostrophes, which must be told from a guarded
/// one.
bool is_guarded(std::string_view text)
{
    constexpr std::string_view formula_starts = "=+-@\t\r";
    auto start = text.find_first_not_of('\'');
    return start != text.npos && formula_starts.find(text[start]) != formula_starts.npos;
}

} // namespace

void add_csv_cell(std::string& line, std::string_view text)
{
    if (!line.empty()) line += ',';
    line += '"';
    if (is_guarded(text)) line += '\'';
    for (char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

std::string_view unguarded_csv_text(std::string_view text)
{
    return text.starts_with('\'') && is_guarded(text) ? text.substr(1) : text;
}

void add_csv_number(std::string& line, std::string_view digits)
{
    if (!line.empty()) line += ',';
    line += digits;
}

} // namespace erasmi
