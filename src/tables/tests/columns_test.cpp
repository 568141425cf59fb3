// Described records as columns, and back.
#include "tables/columns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace erasmi::tables {
namespace {

using ::testing::ElementsAre;

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Stop {
    Text<1, 20> name;
    Colour colour = Colour::green;
};
BOOST_DESCRIBE_STRUCT(Stop, (), (name, colour))

struct Line {
    Text<1, 20> title;
    std::optional<Year> since;
    bool runs_at_night = false;
    std::vector<Term<"theme">> themes;
    std::vector<Stop> stops;
    Term<"country"> country;
};
BOOST_DESCRIBE_STRUCT(Line, (), (title, since, runs_at_night, themes, stops, country))

std::vector<ColumnKind> const kinds = column_kinds<Line>();

std::vector<std::string> names(std::vector<Column> const& columns)
{
    std::vector<std::string> names;
    for (auto const& column : columns) names.push_back(column.name());
    return names;
}

FormData form(std::initializer_list<std::pair<char const*, char const*>> fields)
{
    FormData form;
    for (auto const& [name, value] : fields) form.add(name, value);
    return form;
}

FormData read(FormData before, std::vector<std::pair<std::string, Cell>> const& cells)
{
    std::vector<std::optional<Column>> columns;
    Row row;
    for (auto const& [name, cell] : cells) {
        columns.push_back(find_column(kinds, name));
        row.push_back(cell);
    }
    return with_cells(std::move(before), kinds, columns, row);
}

TEST(Columns, AreOneForEachFieldAndItem)
{
    EXPECT_THAT(names(columns_of(kinds, {{"themes", 2}, {"stops", 2}})),
                ElementsAre("title", "since", "runs_at_night", "themes.1", "themes.2", "stops.1.name",
                            "stops.1.colour", "stops.2.name", "stops.2.colour", "country"));
    ItemCounts counts{{"themes", 1}};
    count_items(kinds, form({{"themes", "a"}, {"themes", "b"}, {"stops.0.name", "x"}, {"stops.4.name", "x"}}),
                counts);
    EXPECT_EQ(counts, (ItemCounts{{"stops", 5}, {"themes", 2}}));
}

TEST(Columns, ThatAreMissingLeaveTheChoicesOfNewItemsAtTheirPreset)
{
    auto read_stops = from_form<Line>(read({}, {{"title", "Seven"}, {"stops.2.name", "Harbour"}}));
    ASSERT_TRUE(read_stops);
    ASSERT_EQ(read_stops->stops.size(), 1U);
    EXPECT_EQ(read_stops->stops[0].colour, Colour::green);
}

TEST(Columns, AreFoundByTheirNames)
{
    EXPECT_EQ(find_column(kinds, " Stops.12.Name ")->form_name(), "stops.11.name");
    EXPECT_EQ(find_column(kinds, "themes.3")->form_name(), "themes");
    for (auto name : {"", "stops", "stops.name", "stops.0.name", "stops.1", "stops.1001.name", "stops.x.name",
                      "title.1", "themes", "themes.1.x", "nothing", "stops.-1.name", "stops.1.", "."})
        EXPECT_FALSE(find_column(kinds, name)) << name;
}

TEST(Columns, HaveNumbersTruthsAndTexts)
{
    auto line = form({{"title", "2"}, {"since", "2019"}, {"runs_at_night", "false"}, {"themes", "a"}});
    Row row;
    for (auto const& column : columns_of(kinds, {{"themes", 2}})) row.push_back(cell_of(column, line));
    EXPECT_EQ(row, (Row{"2", 2019.0, false, "a", Cell{}, Cell{}}));
}

TEST(Columns, ThatAreNotThereChangeNothingAndEmptyCellsEmpty)
{
    auto before =
        form({{"title", "Tram"}, {"stops.0.name", "Market"}, {"stops.1.name", "Port"}, {"themes", "a"}});
    auto after = read(
        before, {{"stops.3.name", "Hill"}, {"stops.2.name", Cell{}}, {"themes.1", "b"}, {"themes.2", "c"}});
    EXPECT_EQ(after.get("title"), "Tram");
    EXPECT_EQ(after.get("stops.0.name"), "Market");
    EXPECT_FALSE(after.has("stops.1.name"));
    EXPECT_EQ(after.get("stops.2.name"), "Hill");
    EXPECT_THAT(after.all("themes"), ElementsAre("b", "c"));
}

TEST(Columns, MakeARecord)
{
    auto read_form = read({}, {{"title", 7.0},
                               {"since", "2019"},
                               {"runs_at_night", "WAHR"},
                               {"themes.2", "b"},
                               {"themes.1", "a"},
                               {"stops.1.name", Cell{}},
                               {"stops.1.colour", Cell{}},
                               {"stops.3.name", "Market"},
                               {"stops.3.colour", Cell{}},
                               {"country", " "}});
    auto line = from_form<Line>(read_form).value();
    EXPECT_EQ(line.title.str(), "7");
    EXPECT_EQ(line.since->value, 2019);
    EXPECT_TRUE(line.runs_at_night);
    EXPECT_EQ(line.themes.size(), 2U);
    ASSERT_EQ(line.stops.size(), 1U);
    EXPECT_EQ(line.stops[0].name.str(), "Market");
    EXPECT_EQ(line.stops[0].colour, Colour::green) << "what an empty cell means";
}

} // namespace
} // namespace erasmi::tables
