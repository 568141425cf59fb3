// Boundaries: what is read from a file, how it is drawn, and which files are refused in which words.
#include "data/testing/databases.hpp"
#include "features/regions/projection.hpp"
#include "features/regions/regions.hpp"

#include <gmock/gmock.h>

#include <iterator>
#include <set>
#include <sstream>

namespace erasmi::regions {
namespace {

using ::testing::HasSubstr;
using ::testing::MatchesRegex;
using ::testing::SizeIs;

/// A square with one degree a side.
std::string square(double west, double south)
{
    auto position = [&](double x, double y) {
        return "[" + std::to_string(west + x) + "," + std::to_string(south + y) + "]";
    };
    return "[[" + position(0, 0) + "," + position(1, 0) + "," + position(1, 1) + "," + position(0, 1) + "," +
           position(0, 0) + "]]";
}

std::string feature(std::string_view code, std::string const& geometry)
{
    return R"({"type":"Feature","properties":{"NUTS_ID":")" + std::string(code) + R"("},"geometry":)" +
           geometry + "}";
}

std::string square_feature(std::string_view code, double west, double south)
{
    return feature(code, R"({"type":"Polygon","coordinates":)" + square(west, south) + "}");
}

std::string collection(std::string const& features, std::string const& crs = "")
{
    return R"({"type":"FeatureCollection",)" + crs + R"("features":[)" + features + "]}";
}

/// Every region of the tile map as a square, four degrees of longitude apart from the next, and Austria.
std::string all_regions()
{
    std::string features = square_feature("AT", 10, 47);
    int place = 0;
    for (auto const& sheet : tile_map())
        for (auto const& tile : sheet.tiles) {
            features += "," + square_feature(tile.code, -10 + 4 * (place % 12), 36 + 2 * (place / 12));
            ++place;
        }
    return collection(features);
}

std::string refusal_of(std::string const& file)
{
    try {
        (void)draw(read_boundaries(file));
    } catch (BadBoundaries const& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Projection, IsThatOfTheGuidanceNotesExample)
{
    auto point = projected({5, 50});
    EXPECT_NEAR(point.x, 3962799.45, 0.01);
    EXPECT_NEAR(point.y, 2999718.85, 0.01);
    auto origin = projected({10, 52});
    EXPECT_NEAR(origin.x, 4'321'000, 0.001);
    EXPECT_NEAR(origin.y, 3'210'000, 0.001);
}

TEST(Boundaries, AreReadFromFilesOfGisco)
{
    auto holed = R"({"type":"MultiPolygon","coordinates":[)" + square(9, 48) + "," + square(12, 48) + "]}";
    auto boundaries = read_boundaries(collection(feature("DE21", holed)));
    ASSERT_THAT(boundaries, SizeIs(1));
    EXPECT_EQ(boundaries[0].code, "DE21");
    EXPECT_THAT(boundaries[0].rings, SizeIs(2));

    auto metres = R"({"type":"Feature","id":"AT","geometry":{"type":"Polygon","coordinates":)"
                  R"([[[4321000,3210000],[4322000,3210000],[4322000,3211000],[4321000,3210000]]]}})";
    auto crs = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3035"}},)";
    EXPECT_EQ(read_boundaries(collection(metres, crs)).at(0).rings.at(0).at(1).x, 4'322'000);
}

TEST(Boundaries, AreRefusedInWordsThatHelp)
{
    auto line = R"({"type":"LineString","coordinates":[[1,2],[3,4]]})";
    auto flat = R"({"type":"Polygon","coordinates":[1,2]})";
    auto short_ring = R"({"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]})";
    auto words = R"({"type":"Polygon","coordinates":[[["a","b"],[3,4],[1,2],[1,1]]]})";
    auto far = R"({"type":"Polygon","coordinates":[[[4321000,3210000],[3,4],[1,2],[1,1]]]})";
    auto laea = R"("crs":{"properties":{"name":"EPSG:3035"}},)";
    auto beyond = R"({"type":"Polygon","coordinates":[[[1e300,1],[3,4],[1,2],[1,1]]]})";
    auto web = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},)";
    struct Case {
        std::string file;
        std::string what;
    };
    for (auto const& [file, what] :
         {Case{"<svg/>", "no JSON"}, Case{"[]", "no GeoJSON"}, Case{R"({"type":"Topology"})", "no GeoJSON"},
          Case{R"({"type":"FeatureCollection"})", "no list 'features'"},
          Case{collection("7"), "Feature 1 is no object"},
          Case{collection(R"({"type":"Feature"})"), "Feature 1 has no NUTS code"},
          Case{collection(feature("ab", "{}")), "Feature 1 has no NUTS code"},
          Case{collection(feature("DE21", "null")), "DE21: it has no geometry"},
          Case{collection(feature("DE21", line)), "DE21: its geometry is 'LineString'"},
          Case{collection(feature("DE21", flat)), "DE21: its coordinates are not nested"},
          Case{collection(feature("DE21", short_ring)), "fewer than four positions"},
          Case{collection(feature("DE21", words)), "no pair of numbers"},
          Case{collection(feature("DE21", far)), "EPSG:4326 or EPSG:3035"},
          Case{collection(feature("DE21", beyond), laea), "further away than the earth is round"},
          Case{collection("", web), "EPSG::3857"},
          Case{collection(square_feature("AT", 10, 47) + "," + square_feature("AT", 10, 47)),
               "AT is in the file twice"},
          Case{collection(square_feature("AT", 10, 47)), "IE04 is missing"}})
        EXPECT_THAT(refusal_of(file), HasSubstr(what));
}

TEST(Boundaries, AreNotDrawnWhenAllLieInTheSamePlace)
{
    std::string features;
    for (auto const& sheet : tile_map())
        for (auto const& tile : sheet.tiles)
            features +=
                (features.empty() ? "" : ",") +
                feature(tile.code, R"({"type":"Polygon","coordinates":[[[9,48],[9,48],[9,48],[9,48]]]})");
    EXPECT_THAT(refusal_of(collection(features)), HasSubstr("lie in the same place"));
}

TEST(Boundaries, AreDrawnSmallWithinTheMap)
{
    auto drawing = draw(read_boundaries(all_regions()));
    EXPECT_EQ(drawing.width, 1000);
    EXPECT_GT(drawing.height, 100);
    EXPECT_THAT(drawing.outlines, SizeIs(89));
    for (auto const& outline : drawing.outlines) {
        EXPECT_THAT(outline.path, MatchesRegex("(M-?[0-9]+[ -][0-9]+l[0-9 -]+z)+")) << outline.code;
        EXPECT_LT(outline.path.size(), 80U) << "a square needs few points";
    }
}

TEST(Boundaries, OfNeighboursKeepTheirCommonBorder)
{
    auto file = all_regions();
    auto const with_neighbour = file.substr(0, file.size() - 2) + "," + square_feature("CZ", 11, 47) + "]}";
    auto drawing = draw(read_boundaries(with_neighbour));
    auto corners = [&](std::string_view code) {
        auto path = std::ranges::find(drawing.outlines, code, &Outline::code)->path;
        std::replace_if(
            path.begin(), path.end(), [](char c) { return c == 'M' || c == 'l' || c == 'z'; }, ' ');
        std::istringstream numbers(path);
        std::set<std::pair<int, int>> corners;
        std::pair<int, int> at{};
        for (int x = 0, y = 0; numbers >> x >> y;) corners.insert(at = {at.first + x, at.second + y});
        return corners;
    };
    std::vector<std::pair<int, int>> shared;
    std::ranges::set_intersection(corners("AT"), corners("CZ"), std::back_inserter(shared));
    EXPECT_THAT(shared, SizeIs(2));
}

class ImportedBoundaries : public data::testing::OnEachDatabase {};
ERASMI_ON_EACH_DATABASE(ImportedBoundaries)

TEST_P(ImportedBoundaries, AreKeptWithTheirNoticeAndReplaced)
{
    EXPECT_FALSE(database->read([](data::Tx& tx) { return has_map(tx); }));
    EXPECT_FALSE(database->read([](data::Tx& tx) { return map(tx); }));
    database->write([](data::Tx& tx) { import_boundaries(tx, all_regions(), "© first"); });
    database->write([](data::Tx& tx) { import_boundaries(tx, all_regions(), usual_notice); });
    auto shown = database->read([](data::Tx& tx) { return map(tx); });
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->notice, "© EuroGeographics for the administrative boundaries");
    EXPECT_EQ(shown->drawing.width, 1000);
    EXPECT_THAT(shown->drawing.outlines, SizeIs(89));
}

TEST_P(ImportedBoundaries, StayWhenTheNextFileIsBad)
{
    database->write([](data::Tx& tx) { import_boundaries(tx, all_regions(), usual_notice); });
    EXPECT_THROW(database->write([](data::Tx& tx) { import_boundaries(tx, "{}", "© nobody"); }),
                 BadBoundaries);
    EXPECT_EQ(database->read([](data::Tx& tx) { return map(tx)->notice; }), usual_notice);
}

} // namespace
} // namespace erasmi::regions
