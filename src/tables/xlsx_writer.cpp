#include "base/text.hpp"
#include "tables/escaped_text.hpp"
#include "tables/xlsx.hpp"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace erasmi::tables {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_text = 32'767; ///< characters of a cell
constexpr double column_width = 28;
constexpr uint32_t spreadsheet_epoch_days =
    25569; ///< from the beginning of 1900, as spreadsheets count, to 1970

/// A file of its own that is removed with this object.
class WorkingFile {
public:
    explicit WorkingFile(fs::path const& folder) : path_((folder / "table-XXXXXX").string())
    {
        int descriptor = ::mkstemp(path_.data());
        if (descriptor < 0)
            throw std::system_error(errno, std::generic_category(), "make a file in " + folder.string());
        ::close(descriptor);
    }
    WorkingFile(WorkingFile const&) = delete;
    WorkingFile& operator=(WorkingFile const&) = delete;
    ~WorkingFile()
    {
        std::error_code gone;
        fs::remove(path_, gone);
    }

    std::string const& path() const { return path_; }
    std::string content() const
    {
        std::ifstream stream(path_, std::ios::binary);
        return {std::istreambuf_iterator(stream), {}};
    }

private:
    std::string path_;
};

void require_done(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        throw std::system_error(errno, std::generic_category(),
                                std::string("workbook: ") + lxw_strerror(error));
}

struct Formats {
    lxw_format* heading;
    lxw_format* text;
    lxw_format* number;
    lxw_format* moment;
};

lxw_format* format(lxw_workbook* book, char const* pattern)
{
    auto* made = workbook_add_format(book);
    format_set_num_format(made, pattern);
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
}

Formats formats(lxw_workbook* book)
{
    Formats made{format(book, "@"), format(book, "@"), format(book, "General"),
                 format(book, "yyyy-mm-dd hh:mm:ss")};
    format_set_bold(made.heading);
    return made;
}

double serial_number(Moment moment)
{
    constexpr double seconds_of_day = 86400;
    return static_cast<double>(moment.time_since_epoch().count()) / seconds_of_day + spreadsheet_epoch_days;
}

struct Place {
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;
};

lxw_error put(Place const& at, Cell const& cell, Formats const& formats)
{
    if (auto const* text = std::get_if<std::string>(&cell))
        return worksheet_write_string(at.sheet, at.row, at.column, escaped_text(*text).c_str(),
                                      at.row == 0 ? formats.heading : formats.text);
    if (auto const* number = std::get_if<double>(&cell))
        return worksheet_write_number(at.sheet, at.row, at.column, *number, formats.number);
    if (auto const* truth = std::get_if<bool>(&cell))
        return worksheet_write_boolean(at.sheet, at.row, at.column, *truth, formats.number);
    if (auto const* moment = std::get_if<Moment>(&cell))
        return worksheet_write_number(at.sheet, at.row, at.column, serial_number(*moment), formats.moment);
    return LXW_NO_ERROR;
}

std::size_t width(Sheet const& sheet)
{
    std::size_t columns = 1;
    for (auto const& row : sheet.rows) columns = std::max(columns, row.size());
    return columns;
}

// Columns are texts, so that what is typed later, such as "1-2", stays what it is.
void put(lxw_workbook* book, Sheet const& sheet, Formats const& formats)
{
    auto* made = workbook_add_worksheet(book, sheet.name.c_str());
    if (!made) throw std::runtime_error("workbook: no sheet can be called " + sheet.name);
    require_done(
        worksheet_set_column(made, 0, static_cast<lxw_col_t>(width(sheet) - 1), column_width, formats.text));
    worksheet_freeze_panes(made, 1, 0);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            require_done(put({made, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column)},
                             sheet.rows[row][column], formats));
}

bool fits(Cell const& cell)
{
    auto const* text = std::get_if<std::string>(&cell);
    return !text || count_characters(escaped_text(*text)) <= longest_text;
}

bool fits_all(Sheet const& sheet)
{
    return std::ranges::all_of(sheet.rows, [](Row const& row) {
        return std::ranges::all_of(row, [](Cell const& cell) { return fits(cell); });
    });
}

void write(lxw_workbook* book, std::span<Sheet const> sheets, std::chrono::sys_seconds made_at)
{
    lxw_doc_properties properties{};
    properties.created =
        std::max<std::time_t>(1, std::chrono::system_clock::to_time_t(made_at)); // 0 means now
    workbook_set_properties(book, &properties);
    auto const made = formats(book);
    for (auto const& sheet : sheets) put(book, sheet, made);
}

} // namespace

Checked<std::string> write_xlsx(std::span<Sheet const> sheets, fs::path const& folder,
                                std::chrono::sys_time<std::chrono::milliseconds> made_at)
{

    if (!std::ranges::all_of(sheets, fits_all))
        return Problems{{"", {"tables.problem.cell_too_long", {{"most", std::to_string(longest_text)}}}}};
    WorkingFile file(folder);
    auto working_folder = folder.string();
    lxw_workbook_options options{};
    options.tmpdir = working_folder.data();
    auto* book = workbook_new_opt(file.path().c_str(), &options);
    if (!book) throw std::runtime_error("workbook: no memory");
    try {
        write(book, sheets, std::chrono::floor<std::chrono::seconds>(made_at));
    } catch (...) {
        lxw_workbook_free(book);
        throw;
    }
    require_done(workbook_close(book));
    return file.content();
}

} // namespace erasmi::tables
