#include "tables/escaped_text.hpp"
#include "tables/workbook.hpp"
#include "tables/xlsx.hpp"
#include "tables/xml.hpp"

#include <charconv>
#include <optional>

namespace erasmi::tables {

namespace {

struct Place {
    std::size_t row = 0;
    std::size_t column = 0;
};

template <class Number>
std::optional<Number> number_in(std::string_view text)
{
    Number number{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole ? std::optional(number) : std::nullopt;
}

/// "B7" is row 6, column 1; nothing for what names no cell.
std::optional<Place> place_of(std::string_view reference)
{
    constexpr std::size_t most_letters = 3;
    std::size_t letters = 0;
    std::size_t column = 0;
    for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z'; ++letters)
        if (letters < most_letters)
            column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A' + 1);
    auto row = number_in<std::uint32_t>(reference.substr(letters));
    if (letters == 0 || letters > most_letters || !row || *row == 0) return {};
    return Place{*row - 1, column - 1};
}

/// The cells of a sheet, one after the other.
class SheetListener final : public XmlListener {
public:
    SheetListener(Archive& archive, WorkbookParts const& parts, Limits const& limits)
        : texts_(read_shared_texts(archive, parts.shared_texts, limits)),
          date_styles_(read_date_styles(archive, parts.styles)),
          counts_from_1904_(parts.counts_from_1904),
          longest_(limits.text),
          filler_(limits)
    {
    }

    void open(std::string_view element, XmlAttributes const& attributes) override
    {
        is_in_value_ = false;
        if (element == "row")
            open_row(attributes.get("r"));
        else if (element == "c")
            open_cell(attributes);
        else if (element == "rPh")
            is_pronunciation_ = true;
        else
            is_in_value_ = element == "v" || (element == "t" && !is_pronunciation_);
    }

    void close(std::string_view element) override
    {
        is_in_value_ = false;
        if (element == "rPh") is_pronunciation_ = false;
        if (element != "c") return;
        filler_.put(place_.row, place_.column, cell());
        ++place_.column;
    }

    void text(std::string_view piece) override
    {
        if (!is_in_value_) return;
        if (value_.size() + piece.size() > longest_) throw Refused{{"tables.problem.too_much"}};
        value_ += piece;
    }

    Sheet take() { return filler_.take(); }

private:
    void open_row(std::string_view number)
    {
        auto row = number_in<std::uint32_t>(number);
        place_ = {row && *row > 0 ? *row - 1 : rows_, 0};
        rows_ = place_.row + 1;
    }

    void open_cell(XmlAttributes const& attributes)
    {
        if (auto place = place_of(attributes.get("r"))) place_ = *place;
        type_ = attributes.get("t");
        style_ = number_in<std::uint32_t>(attributes.get("s")).value_or(0);
        value_.clear();
    }

    Cell cell() const
    {
        if (type_ == "s") return shared_text();
        if (type_ == "inlineStr" || type_ == "str") return text_cell(unescaped_text(value_));
        if (type_ == "b") return value_.empty() ? Cell{} : Cell(value_ == "1" || value_ == "true");
        if (type_.empty() || type_ == "n") return number();
        return text_cell(value_); // a date as text ("d") or an error ("e")
    }

    Cell shared_text() const
    {
        auto index = number_in<std::uint32_t>(value_);
        if (!index || *index >= texts_.size()) throw Refused{{"tables.problem.not_a_workbook"}};
        return text_cell(texts_[*index]);
    }

    Cell number() const
    {
        auto number = number_in<double>(value_);
        if (!number) return text_cell(value_);
        bool is_date = style_ < date_styles_.size() && date_styles_[style_];
        auto moment = is_date ? moment_of(*number, counts_from_1904_) : Cell{};
        return std::holds_alternative<std::monostate>(moment) ? Cell(*number) : moment;
    }

    std::vector<std::string> texts_;
    std::vector<bool> date_styles_;
    bool counts_from_1904_;
    std::size_t longest_;
    SheetFiller filler_;
    Place place_;
    std::size_t rows_ = 0;
    std::string type_;
    std::uint32_t style_ = 0;
    std::string value_;
    bool is_in_value_ = false;
    bool is_pronunciation_ = false;
};

Sheet read(std::string_view bytes, Limits const& limits)
{
    Archive archive(bytes, limits);
    auto parts = read_workbook(archive);
    SheetListener listener(archive, parts, limits);
    XmlReader reader(listener);
    archive.read(parts.sheet, [&](std::string_view piece) { reader.read(piece); });
    reader.finish();
    auto sheet = listener.take();
    sheet.name = parts.sheet_name;
    return sheet;
}

} // namespace

Checked<Sheet> read_xlsx(std::string_view bytes, Limits const& limits)
{
    if (bytes.size() > limits.bytes) return Problems{{"", {"tables.problem.too_much"}}};
    try {
        return read(bytes, limits);
    } catch (Refused const& refused) {
        return Problems{{"", refused.message}};
    }
}

} // namespace erasmi::tables
