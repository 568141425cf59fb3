// JSON of described records: reading with all problems, writing, stored JSON, schemas.
#include "base/fields.hpp"
#include "base/json.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace erasmi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Halt {
    Text<1, 20> title;
    std::optional<Whole<0, 100>> minutes;
};
BOOST_DESCRIBE_STRUCT(Halt, (), (title, minutes))

struct Line {
    Text<1, 40> name;
    Colour colour = Colour::red;
    double fare = 0;
    bool is_night = false;
    std::vector<std::string> zones;
    std::vector<Halt> stops;
};
BOOST_DESCRIBE_STRUCT(Line, (), (name, colour, fare, is_night, zones, stops))

constexpr std::string_view tram =
    R"({"name":"Tram 4","colour":"green","fare":8.5,"is_night":true,"zones":["a","b"],)"
    R"("stops":[{"title":"Market","minutes":3},{"title":"Bridge","minutes":null}]})";

Checked<Line> read(std::string_view text) { return from_json<Line>(parse_json(text).value()); }

std::vector<std::string> faults(std::string_view text)
{
    std::vector<std::string> faults;
    auto line = read(text);
    if (!line)
        for (auto const& problem : line.error()) faults.push_back(problem.field + ": " + problem.message.key);
    return faults;
}

TEST(Json, IsReadAndWrittenWithoutLoss)
{
    auto line = read(tram).value();
    EXPECT_EQ(line.stops.at(0).minutes->value, 3);
    EXPECT_FALSE(line.stops.at(1).minutes);
    EXPECT_EQ(json_text(to_json(line)), tram);
}

TEST(Json, MayLackOptionalsAndListsButNothingElse)
{
    EXPECT_THAT(faults(R"({"name":"x","colour":"red","fare":1,"is_night":false})"), IsEmpty());
    EXPECT_THAT(faults(R"({"stops":[{}]})"),
                ElementsAre("name: problem.required", "colour: problem.required", "fare: problem.required",
                            "is_night: problem.required", "stops.0.title: problem.required"));
}

TEST(Json, NamesEveryProblemWithItsPath)
{
    EXPECT_THAT(faults(R"({"name":"","colour":"blue","fare":"free","is_night":1,"zones":"a",)"
                       R"("stops":[{"title":"x"},{"title":"y","minutes":101},7]})"),
                ElementsAre("name: problem.required", "colour: problem.unknown_choice",
                            "fare: problem.wrong_type", "is_night: problem.wrong_type",
                            "zones: problem.wrong_type", "stops.1.minutes: problem.out_of_range",
                            "stops.2: problem.wrong_type"));
    EXPECT_THAT(faults("[]"), ElementsAre(": problem.wrong_type"));
}

TEST(Json, MayHaveMembersWeDoNotKnow)
{
    EXPECT_THAT(faults(R"({"name":"x","colour":"red","fare":1,"is_night":false,"is_admin":true})"),
                IsEmpty());
}

TEST(Json, HasListsOfAtMostAThousand)
{
    json::array zones(1001, json::value("a"));
    auto object = parse_json(tram)->as_object();
    object["zones"] = zones;
    auto line = from_json<Line>(object);
    ASSERT_FALSE(line);
    EXPECT_EQ(line.error().front(), (Problem{"zones", {"problem.too_many"}}));
}

TEST(Json, ReportsAtMostTwoHundredProblems)
{
    auto object = parse_json(tram)->as_object();
    object["zones"] = json::array(500, json::value(7));
    EXPECT_EQ(from_json<Line>(object).error().size(), 200U);
}

TEST(JsonTexts, ThatAreNoneAreNothing)
{
    for (auto const* text : {"", "{", "{} {}", "nul", "{\"a\":01}", "'a'", "1e309", "[{\"a\":-1e309}]"})
        EXPECT_FALSE(parse_json(text)) << text;
    EXPECT_TRUE(parse_json(std::string(30, '[') + std::string(30, ']')));
    EXPECT_FALSE(parse_json(std::string(40, '[') + std::string(40, ']')));
}

TEST(JsonTexts, HaveNumbersAsPeopleWriteThem)
{
    EXPECT_EQ(json_text(json::object{{"a", 8.5}, {"b", 3}, {"c", -0.25}, {"d", 100.0}}),
              R"({"a":8.5,"b":3,"c":-0.25,"d":100})");
    EXPECT_EQ(json_text(json::array{"a\"\n", nullptr, true}), R"(["a\"\n",null,true])");
}

RC_GTEST_PROP(JsonTexts, AreReadAsTheyWereWritten,
              (std::vector<std::string> const& texts, std::int64_t number))
{
    json::object object;
    for (auto const& text : texts) {
        if (is_utf8(text)) object[text] = text;
    }
    object["number"] = number;
    RC_ASSERT(parse_json(json_text(object)) == json::value(object));
}

TEST(StoredJson, MayBeOlderThanItsRecord)
{
    auto line = stored_json<Line>(R"({"name":"Tram 4","stops":[{"title":""}]})");
    EXPECT_EQ(line.name.str(), "Tram 4");
    EXPECT_EQ(line.colour, Colour::red);
    EXPECT_EQ(line.stops.size(), 1U) << "a rule made stricter since hides nothing";
}

TEST(StoredJson, ThatIsDamagedIsAFault)
{
    EXPECT_THROW((void)stored_json<Line>("{"), std::runtime_error);
    EXPECT_THROW((void)stored_json<Line>(R"({"name":7})"), std::runtime_error);
}

TEST(JsonSchemas, SayTypesBoundsAndWhatIsRequired)
{
    auto schema = json_schema<Line>();
    auto const& properties = schema.at("properties").as_object();
    EXPECT_EQ(json_text(properties.at("name")), R"({"type":"string","minLength":1,"maxLength":40})");
    EXPECT_EQ(json_text(properties.at("colour")), R"({"type":"string","enum":["red","green"]})");
    EXPECT_EQ(json_text(schema.at("required")), R"(["name","colour","fare","is_night"])");
    auto const& minutes = properties.at("stops").at("items").at("properties").at("minutes");
    EXPECT_EQ(json_text(minutes),
              R"({"anyOf":[{"type":"integer","minimum":0,"maximum":100},{"type":"null"}]})");
}

TEST(FieldPaths, AreJoinedByDots)
{
    EXPECT_EQ(field_path("", "title"), "title");
    EXPECT_EQ(field_path("steps.2", "title"), "steps.2.title");
}

} // namespace
} // namespace erasmi
