// The drawing of a network: whatever the names, nothing covers anything else and nothing is cut.
#include "base/text.hpp"
#include "features/practices/network_layout.hpp"

#include <gmock/gmock.h>

namespace erasmi::practices {
namespace {

using namespace network_units;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Box {
    int left, top, right, bottom;
    bool meets(Box const& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// Shape and name of an actor.
Box box_of(NetworkSpot const& spot)
{
    std::size_t longest = 0;
    for (auto const& line : spot.name) longest = std::max(longest, count_characters(line));
    int half = std::max(shape_radius, letter_width * static_cast<int>(longest) / 2);
    return {spot.x - half, spot.y - shape_radius, spot.x + half, spot.y + label_bottom(spot.name.size())};
}

std::vector<Box> boxes_of(NetworkLayout const& layout)
{
    std::vector<Box> boxes{
        {middle - hub_radius, layout.hub_y - hub_radius, middle + hub_radius, layout.hub_y + hub_radius}};
    for (auto const& spot : layout.spots) boxes.push_back(box_of(spot));
    return boxes;
}

std::vector<std::string> names(std::size_t count)
{
    std::vector<std::string> const some{
        "Caritas",
        "Transferagenturen Kommunales Bildungsmanagement",
        "Uluslararası bağışçılar (IFRC, Avrupa Birliği, ulusal Kızılhaç dernekleri)",
        "Bundesarbeitsgemeinschaft der Migrantenselbstorganisationen",
        "Comuni (tra gli altri Ravenna, Bari, Macerata, Palermo, Roma)",
    };
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(some[i * 3 % some.size()]);
    return all;
}

TEST(NetworkLayouts, KeepEveryNameClearOfTheOthersAndOfTheHub)
{
    for (std::size_t count = 1; count <= 24; ++count) {
        auto boxes = boxes_of(network_layout(names(count)));
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(boxes[i].meets(boxes[j])) << count << " actors: " << j << " meets " << i;
    }
}

TEST(NetworkLayouts, HoldEverythingInside)
{
    for (std::size_t count = 1; count <= 24; ++count) {
        auto layout = network_layout(names(count));
        for (auto const& box : boxes_of(layout)) {
            EXPECT_GE(box.left, 0) << count;
            EXPECT_GE(box.top, 0) << count;
            EXPECT_LE(box.right, width) << count;
            EXPECT_LE(box.bottom, layout.height) << count;
        }
    }
}

TEST(NetworkLayouts, ReadInTheOrderOfTheActorsWithAnOddOneOnTop)
{
    auto spots = network_layout(names(5)).spots;
    EXPECT_EQ(spots[0].x, middle);
    EXPECT_LT(spots[1].x, middle);
    EXPECT_GT(spots[2].x, middle);
    EXPECT_EQ(spots[1].y, spots[2].y);
    EXPECT_LT(spots[2].y, spots[3].y);
}

TEST(NetworkLayouts, CanBeEmpty) { EXPECT_THAT(network_layout({}).spots, IsEmpty()); }

TEST(LabelLines, AreFewAndEven)
{
    EXPECT_THAT(label_lines("Caritas", 16), ElementsAre("Caritas"));
    EXPECT_THAT(label_lines("Cork City Council and other councils", 16),
                ElementsAre("Cork City", "Council and", "other councils"));
}

TEST(LabelLines, DivideALongWordWhereASyllableBegins)
{
    EXPECT_THAT(label_lines("Kommunales Bildungsmanagement", 16),
                ElementsAre("Kommunales", "Bildungs-", "management"));
    EXPECT_THAT(label_lines("Nachbarschaftsgruppen", 16), ElementsAre("Nachbar-", "schaftsgruppen"));
    EXPECT_THAT(label_lines("Bundesarbeitsgemeinschaft", 16), ElementsAre("Bundesarbeits-", "gemeinschaft"));
    EXPECT_THAT(label_lines("Afyonkarahisarlılaştıramadıklarımız", 16),
                ElementsAre("Afyonkarahisar-", "lılaştıra-", "madıklarımız"));
}

TEST(LabelLines, LoseNoLetterOfAWordWithoutSyllables)
{
    EXPECT_THAT(label_lines("ŞĞİÖÜÇŞĞİÖÜÇ", 8), ElementsAre("ŞĞİÖÜÇŞ-", "ĞİÖÜÇ"));
}

} // namespace
} // namespace erasmi::practices
