#include "tables/csv.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace erasmi::tables {

namespace {

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// The one that the first row has most of, outside quotes.
char separator_of(std::string_view text)
{
    constexpr std::array candidates{',', ';', '\t'};
    std::array<int, candidates.size()> counts{};
    bool is_quoted = false;
    for (char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n' || c == '\r') break;
        for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += c == candidates[i];
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

class CsvReader {
public:
    CsvReader(std::string_view text, Limits const& limits)
        : text_(text), separator_(separator_of(text)), filler_(limits)
    {
    }

    Sheet read()
    {
        while (!text_.empty()) read_row();
        return filler_.take();
    }

private:
    void read_row()
    {
        for (std::size_t column = 0;; ++column) {
            filler_.put(row_, column, text_cell(std::string(unguarded_csv_text(read_cell()))));
            if (text_.empty() || text_.front() != separator_) break;
            text_.remove_prefix(1);
        }
        if (text_.starts_with("\r\n"))
            text_.remove_prefix(2);
        else if (!text_.empty())
            text_.remove_prefix(1);
        ++row_;
    }

    std::string read_cell() { return text_.starts_with('"') ? read_quoted() : read_plain(); }

    std::string read_plain()
    {
        char const ends[] = {separator_, '\r', '\n'};
        auto end = std::min(text_.find_first_of({ends, sizeof ends}), text_.size());
        std::string cell(text_.substr(0, end));
        text_.remove_prefix(end);
        return cell;
    }

    std::string read_quoted()
    {
        auto cell = read_to_quote();
        while (text_.starts_with('"')) cell += '"' + read_to_quote(); // two quotes stand for one
        constexpr std::string_view line_ends = "\r\n";
        bool is_end =
            text_.empty() || text_.front() == separator_ || line_ends.find(text_.front()) != line_ends.npos;
        if (!is_end) refuse_quotes();
        return cell;
    }

    /// From behind the quote that comes first to the next, which is taken too.
    std::string read_to_quote()
    {
        text_.remove_prefix(1);
        auto end = text_.find('"');
        if (end == text_.npos) refuse_quotes();
        std::string part(text_.substr(0, end));
        text_.remove_prefix(end + 1);
        return part;
    }

    [[noreturn]] void refuse_quotes() const
    {
        throw Refused{{"tables.problem.broken_quotes", {{"row", std::to_string(row_ + 1)}}}};
    }

    std::string_view text_;
    char separator_;
    SheetFiller filler_;
    std::size_t row_ = 0;
};

void add_cell(std::string& line, Cell const& cell)
{
    if (std::holds_alternative<double>(cell))
        add_csv_number(line, cell_text(cell));
    else
        add_csv_cell(line, cell_text(cell));
}

} // namespace

Checked<Sheet> read_csv(std::string_view bytes, Limits const& limits)
{
    if (bytes.size() > limits.bytes) return Problems{{"", {"tables.problem.too_much"}}};
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    if (!is_utf8(bytes)) return Problems{{"", {"tables.problem.not_utf8"}}};
    try {
        return CsvReader(bytes, limits).read();
    } catch (Refused const& refused) {
        return Problems{{"", refused.message}};
    }
}

std::string write_csv(Sheet const& sheet)
{
    std::string text(byte_order_mark);
    for (auto const& row : sheet.rows) {
        std::string line;
        for (auto const& cell : row) add_cell(line, cell);
        text += line + "\r\n";
    }
    return text;
}

} // namespace erasmi::tables
