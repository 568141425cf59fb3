// Two versions compared field by field.
#include "base/difference.hpp"
#include "base/fields.hpp"

#include <gmock/gmock.h>

namespace erasmi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Room {
    std::string name;
    std::optional<Whole<0, 500>> seats;
    std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(Room, (), (name, seats, tags))

TEST(Differences, AreNoneBetweenEqualRecords)
{
    Room const room{"Hall", Whole<0, 500>{20}, {"light", "large"}};
    EXPECT_THAT(differences(room, room), IsEmpty());
    EXPECT_THAT(differences(Room{}, Room{}), IsEmpty());
}

TEST(Differences, NameFieldsWithBothTextsInTheOrderOfNames)
{
    Room const before{"Hall", Whole<0, 500>{20}, {"light"}};
    Room const after{"Great hall", Whole<0, 500>{20}, {"light", "large"}};
    EXPECT_THAT(differences(before, after), ElementsAre(Difference{"name", "Hall", "Great hall"},
                                                        Difference{"tags", "light", "light, large"}));
}

TEST(Differences, HaveEmptyTextsForWhatWasNotThere)
{
    EXPECT_THAT(differences(Room{"Hall", Whole<0, 500>{20}, {}}, Room{"Hall", {}, {"new"}}),
                ElementsAre(Difference{"seats", "20", ""}, Difference{"tags", "", "new"}));
}

} // namespace
} // namespace erasmi
