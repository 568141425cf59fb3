// The index follows the event log.
#include "data/events.hpp"
#include "data/testing/databases.hpp"
#include "search/indexer.hpp"

#include <gmock/gmock.h>

#include <map>

namespace erasmi::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

using PlantId = Id<struct PlantRecord>;

struct Sown {
    static constexpr std::string_view kind = "garden.sown";
    static constexpr std::string_view subject_kind = "plant";
    PlantId id;
};
BOOST_DESCRIBE_STRUCT(Sown, (), (id))

class IndexOfALog : public data::testing::OnEachDatabase {
protected:
    std::string sow(std::string const& title)
    {
        PlantId id(new_id(database.clock()));
        titles[id.str()] = title;
        record(id);
        return id.str();
    }

    void record(PlantId id)
    {
        database->write([&](data::Tx& tx) { tx.record(Sown{id}); });
    }

    std::optional<Record> plant(std::string_view id) const
    {
        auto found = titles.find(id);
        if (found == titles.end()) return {};
        return Record{.id = found->first,
                      .texts = {{Language::en, found->second, ""}},
                      .tags = {},
                      .readers = {std::string(everybody)}};
    }

    std::vector<std::string> ids_after(std::string_view after, int limit) const
    {
        std::vector<std::string> ids;
        for (auto at = titles.upper_bound(after); at != titles.end() && std::ssize(ids) < limit; ++at)
            ids.push_back(at->first);
        return ids;
    }

    std::vector<std::string> found(std::string text) const
    {
        std::vector<std::string> ids;
        for (auto const& hit : index.find({.text = std::move(text)}).hits) ids.push_back(hit.id);
        return ids;
    }

    int advance(int limit = 500) { return search::advance(index, *database, plants, limit); }

    std::map<std::string, std::string, std::less<>> titles; ///< of the plants there are, by id
    std::vector<Searchable> plants{
        {.kind = "plant",
         .record = [this](data::Tx&, std::string_view id) { return plant(id); },
         .ids = [this](data::Tx&, std::string_view after, int limit) { return ids_after(after, limit); }}};
    data::testing::Scratch scratch;
    Index index{scratch.path() / "index"};
};
ERASMI_ON_EACH_DATABASE(IndexOfALog)

TEST_P(IndexOfALog, TakesEventsInStepsAndRemembersWhereItIs)
{
    auto rose = sow("Rose");
    auto tulip = sow("Tulip");
    auto other = sow("Rose of Jericho");
    EXPECT_EQ(advance(2), 2);
    EXPECT_THAT(found("rose"), ElementsAre(rose));
    EXPECT_EQ(advance(2), 1);
    EXPECT_EQ(advance(2), 0);
    EXPECT_EQ(index.cursor(), 3);
    EXPECT_THAT(found("rose"), UnorderedElementsAre(rose, other));
    EXPECT_THAT(found("tulip"), ElementsAre(tulip));
}

TEST_P(IndexOfALog, FollowsWhatChangesAndForgetsWhatIsNoLongerToBeFound)
{
    auto id = sow("Rose");
    advance();
    titles[id] = "Tulip";
    record(PlantId::parse(id).value());
    advance();
    EXPECT_THAT(found("rose"), IsEmpty());
    EXPECT_THAT(found("tulip"), ElementsAre(id));
    titles.clear();
    record(PlantId::parse(id).value());
    advance();
    EXPECT_THAT(found("tulip"), IsEmpty());
}

TEST_P(IndexOfALog, IsBuiltAnewWhenTheLogIsOlderThanTheIndex)
{
    auto id = sow("Rose");
    index.commit(99);
    EXPECT_GT(advance(), 0);
    EXPECT_EQ(index.cursor(), 1);
    EXPECT_THAT(found("rose"), ElementsAre(id));
    EXPECT_EQ(advance(), 0);
}

} // namespace
} // namespace erasmi::search
