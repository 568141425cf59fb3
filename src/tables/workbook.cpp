#include "tables/workbook.hpp"

#include "tables/escaped_text.hpp"
#include "tables/xml.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace erasmi::tables {

namespace {

constexpr std::string_view workbook_part = "xl/workbook.xml";
constexpr std::string_view relations_part = "xl/_rels/workbook.xml.rels";

void read_part(Archive& archive, std::string_view part, XmlListener& listener)
{
    XmlReader reader(listener);
    archive.read(std::string(part), [&](std::string_view piece) { reader.read(piece); });
    reader.finish();
}

/// The first sheet and how days are counted.
struct WorkbookListener final : XmlListener {
    std::string name, relation;
    bool counts_from_1904 = false;

    void open(std::string_view element, XmlAttributes const& attributes) override
    {
        if (element == "workbookPr") {
            auto value = attributes.get("date1904");
            counts_from_1904 = value == "1" || value == "true";
        }
        if (element != "sheet" || !relation.empty()) return;
        name = attributes.get("name");
        relation = attributes.get("id");
    }
};

struct RelationsListener final : XmlListener {
    std::map<std::string, std::string, std::less<>> by_id;
    std::map<std::string, std::string, std::less<>> by_type; ///< the type's last word: "styles"

    void open(std::string_view element, XmlAttributes const& attributes) override
    {
        if (element != "Relationship") return;
        auto target = attributes.get("Target");
        auto part = target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
        auto type = attributes.get("Type");
        by_id.emplace(attributes.get("Id"), part);
        by_type.emplace(type.substr(type.rfind('/') + 1), part);
    }

    std::string of_type(std::string_view type) const
    {
        auto found = by_type.find(type);
        return found == by_type.end() ? std::string() : found->second;
    }
};

/// Texts of `si`, without those that tell how to pronounce them (`rPh`).
struct SharedTextsListener final : XmlListener {
    explicit SharedTextsListener(std::size_t most) : left(most) {}

    std::vector<std::string> texts;
    std::size_t left; ///< bytes
    bool is_in_text = false;
    bool is_pronunciation = false;

    void open(std::string_view element, XmlAttributes const&) override
    {
        if (element == "si") texts.emplace_back();
        if (element == "rPh") is_pronunciation = true;
        is_in_text = element == "t" && !texts.empty() && !is_pronunciation;
    }
    void close(std::string_view element) override
    {
        is_in_text = false;
        if (element == "rPh") is_pronunciation = false;
        if (element == "si" && !texts.empty()) texts.back() = unescaped_text(texts.back());
    }
    void text(std::string_view piece) override
    {
        if (!is_in_text) return;
        if (piece.size() > left) throw Refused{{"tables.problem.too_much"}};
        left -= piece.size();
        texts.back() += piece;
    }
};

int number_in(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The patterns that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30).
bool is_known_date(int number)
{
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
           (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
}

struct StylesListener final : XmlListener {
    std::map<int, bool> patterns;
    std::vector<bool> styles;
    bool is_in_cell_styles = false;

    void open(std::string_view element, XmlAttributes const& attributes) override
    {
        if (element == "cellXfs") is_in_cell_styles = true;
        if (element == "numFmt")
            patterns[number_in(attributes.get("numFmtId"))] = is_date_pattern(attributes.get("formatCode"));
        if (element != "xf" || !is_in_cell_styles) return;
        auto number = number_in(attributes.get("numFmtId"));
        auto own = patterns.find(number);
        styles.push_back(own == patterns.end() ? is_known_date(number) : own->second);
    }
    void close(std::string_view element) override
    {
        if (element == "cellXfs") is_in_cell_styles = false;
    }
};

} // namespace

WorkbookParts read_workbook(Archive& archive)
{
    WorkbookListener workbook;
    read_part(archive, workbook_part, workbook);
    RelationsListener relations;
    read_part(archive, relations_part, relations);
    auto sheet = relations.by_id.find(workbook.relation);
    if (sheet == relations.by_id.end()) throw Refused{{"tables.problem.not_a_workbook"}};
    return {sheet->second, workbook.name, relations.of_type("sharedStrings"), relations.of_type("styles"),
            workbook.counts_from_1904};
}

std::vector<std::string> read_shared_texts(Archive& archive, std::string const& part, Limits const& limits)
{
    SharedTextsListener listener(limits.text);
    if (!part.empty() && archive.has(part)) read_part(archive, part, listener);
    return std::move(listener.texts);
}

std::vector<bool> read_date_styles(Archive& archive, std::string const& part)
{
    StylesListener listener;
    if (!part.empty() && archive.has(part)) read_part(archive, part, listener);
    return std::move(listener.styles);
}

bool is_date_pattern(std::string_view pattern)
{
    char end = 0; // of the quotes or brackets that we are in
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        char c = pattern[i];
        if (end != 0) {
            if (c == end) end = 0;
        } else if (c == '"')
            end = '"';
        else if (c == '[')
            end = ']';
        else if (c == '\\' || c == '_' || c == '*')
            ++i;
        else if (std::string_view("dDmMyYhHsS").find(c) != std::string_view::npos)
            return true;
        else if (c == ';')
            return false;
    }
    return false;
}

Cell moment_of(double serial_number, bool counts_from_1904)
{
    constexpr int from_1900 = 25569; // days from the beginning of the count to 1970
    constexpr int from_1904 = 24107;
    constexpr double latest = 2958466; // 10000-01-01
    constexpr double false_leap_day = 60;
    constexpr double seconds_of_day = 86400;
    if (!(serial_number >= 0 && serial_number < latest)) return {};
    // 1900 is taken for a leap year, so days before its 1st of March are one too low.
    double days = !counts_from_1904 && serial_number < false_leap_day ? serial_number + 1 : serial_number;
    double seconds = std::round((days - (counts_from_1904 ? from_1904 : from_1900)) * seconds_of_day);
    return Moment(std::chrono::seconds(static_cast<std::int64_t>(seconds)));
}

} // namespace erasmi::tables
