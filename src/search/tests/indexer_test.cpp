// The index follows the event log.
#include "data/events.hpp"
#include "data/testing/databases.hpp"
#include "search/indexer.hpp"
#include "search/writer.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace erasmi::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using PlantId = Id<struct PlantRecord>;

struct Named {
    static constexpr std::string_view kind = "garden.named";
    static constexpr std::string_view subject_kind = "plant";
    PlantId id;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id))

class Indexing : public data::testing::OnEachDatabase {
protected:
    Index index{database.folder() / "index"};
    std::mutex mutex;
    std::map<std::string, std::string, std::less<>> names; // of plants, by id
    std::function<void()> on_read = [] {};

    std::string name(std::string title)
    {
        return database->write([&](data::Tx& tx) {
            auto id = tx.new_id<PlantRecord>();
            give_name(id.str(), std::move(title));
            tx.record(Named{id});
            return id.str();
        });
    }
    void rename(std::string const& id, std::string title)
    {
        give_name(id, std::move(title));
        database->write([&](data::Tx& tx) { tx.record(Named{*PlantId::parse(id)}); });
    }
    void give_name(std::string const& id, std::string title)
    {
        std::lock_guard lock(mutex);
        names[id] = std::move(title);
    }

    std::vector<Record> records(std::vector<std::string> const& ids)
    {
        on_read();
        std::lock_guard lock(mutex);
        std::vector<Record> records;
        for (auto const& id : ids)
            if (auto found = names.find(id); found != names.end() && !found->second.empty())
                records.push_back({.id = found->first,
                                   .texts = {{Language::en, found->second, ""}},
                                   .readers = {std::string(everybody)}});
        return records;
    }
    std::vector<std::string> ids(std::string_view after, int limit)
    {
        std::lock_guard lock(mutex);
        std::vector<std::string> page;
        for (auto at = names.upper_bound(after); at != names.end() && std::ssize(page) < limit; ++at)
            page.push_back(at->first);
        return page;
    }
    std::vector<Searchable> plants()
    {
        return {{.kind = "plant",
                 .records = [this](data::Tx&, auto const& ids) { return records(ids); },
                 .ids = [this](data::Tx&, std::string_view after, int limit) { return ids(after, limit); }}};
    }

    std::vector<std::string> found(std::string text) const
    {
        std::vector<std::string> found;
        for (auto const& hit : index.find({.text = std::move(text)}).hits) found.push_back(hit.id);
        return found;
    }
};
ERASMI_ON_EACH_DATABASE(Indexing)

TEST_P(Indexing, TakesTheLogInStepsAndRemembersWhereItIs)
{
    auto rose = name("Rose"), oak = name("Oak");
    rename(rose, "Tulip");
    EXPECT_EQ(advance(index, *database, plants(), 2), 2);
    EXPECT_EQ(index.writer().cursor(), 2);
    EXPECT_EQ(advance(index, *database, plants(), 2), 1);
    EXPECT_EQ(advance(index, *database, plants(), 2), 0);
    EXPECT_THAT(found("tulip"), ElementsAre(rose));
    EXPECT_THAT(found("rose"), IsEmpty());
    EXPECT_THAT(found("oak"), ElementsAre(oak));
}

TEST_P(Indexing, ForgetsARecordThatIsNoLongerToBeFound)
{
    auto rose = name("Rose");
    advance(index, *database, plants(), 10);
    rename(rose, "");
    advance(index, *database, plants(), 10);
    EXPECT_THAT(found("rose"), IsEmpty());
}

TEST_P(Indexing, BuildsAnewWhatTheLogDoesNotTell)
{
    auto rose = name("Rose");
    advance(index, *database, plants(), 10);
    give_name(rose, "Tulip"); // as by hand, without an event
    EXPECT_EQ(advance(index, *database, plants(), 10), 0);
    EXPECT_THAT(found("rose"), ElementsAre(rose));
    rebuild(index, *database, plants());
    EXPECT_THAT(found("rose"), IsEmpty());
    EXPECT_THAT(found("tulip"), ElementsAre(rose));
    EXPECT_EQ(index.writer().cursor(), 1);
    EXPECT_EQ(index.find({.text = "tulpi"}).suggestion, "tulip");
    EXPECT_EQ(index.find({.text = "rosse"}).suggestion, "") << "old words are forgotten";
}

TEST_P(Indexing, IsBuiltAnewWhenTheDatabaseIsOlder)
{
    auto rose = name("Rose");
    index.writer().commit(7); // the log ends at 1: a backup was restored
    EXPECT_GT(advance(index, *database, plants(), 10), 0);
    EXPECT_EQ(index.writer().cursor(), 1);
    EXPECT_THAT(found("rose"), ElementsAre(rose));
}

TEST_P(Indexing, StaysAsItIsWhenItIsStoppedWhileItIsBuiltAnew)
{
    auto rose = name("Rose");
    for (int n = 0; n < 300; ++n) name("Oak");
    while (advance(index, *database, plants(), 100) > 0) {
    }
    give_name(rose, "Tulip");
    std::stop_source stop;
    on_read = [&, batches = 0]() mutable {
        if (++batches == 3) stop.request_stop();
    };
    rebuild(index, *database, plants(), stop.get_token());
    EXPECT_THAT(found("rose"), ElementsAre(rose));
    EXPECT_EQ(index.writer().cursor(), 301);
    rebuild(index, *database, plants());
    EXPECT_THAT(found("tulip"), ElementsAre(rose));
    EXPECT_EQ(index.size(), 301);
}

TEST_P(Indexing, FindsWhatItKnewWhileItIsBuiltAnew)
{
    auto rose = name("Rose");
    advance(index, *database, plants(), 10);
    give_name(rose, "Tulip");
    int reads = 0;
    on_read = [&] {
        ++reads;
        EXPECT_THAT(found("rose"), ElementsAre(rose));
        EXPECT_THAT(found("tulip"), IsEmpty());
    };
    rebuild(index, *database, plants());
    EXPECT_GT(reads, 0);
    EXPECT_THAT(found("tulip"), ElementsAre(rose));
}

TEST_P(Indexing, FollowsByItselfAndTriesAgainAfterAFailure)
{
    std::atomic<bool> is_failing = true;
    std::atomic<int> failures = 0;
    on_read = [&] {
        if (is_failing) throw std::runtime_error("no power");
    };
    Indexer indexer(index, *database, plants(), [&](std::string_view what) {
        if (what == "no power") ++failures;
    });
    auto rose = name("Rose");
    while (failures == 0) std::this_thread::yield();
    EXPECT_THAT(found("rose"), IsEmpty());
    is_failing = false;
    while (found("rose").empty()) std::this_thread::yield();
    EXPECT_THAT(found("rose"), ElementsAre(rose));
}

} // namespace
} // namespace erasmi::search
