// Rows in and out of a transaction, on both databases.
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

namespace erasmi::data {
namespace {

enum class Stage { draft, published };
BOOST_DESCRIBE_ENUM(Stage, draft, published)

struct Step {
    std::string title = {};
    std::optional<std::int64_t> minutes = {};
    friend bool operator==(Step const&, Step const&) = default;
};
BOOST_DESCRIBE_STRUCT(Step, (), (title, minutes))

using NoteId = Id<struct NoteRecord>;

struct Note {
    NoteId id = {};
    std::int64_t version = 1;
    Text<3, 120> title = {};
    Stage stage = Stage::draft;
    bool is_pinned = false;
    double weight = 0;
    Instant at{};
    Language language = Language::en;
    std::optional<PersonId> author = {};
    std::optional<bool> is_agreed = {};
    std::vector<Step> steps = {};

    friend bool operator==(Note const&, Note const&) = default;
};
BOOST_DESCRIBE_STRUCT(Note, (),
                      (id, version, title, stage, is_pinned, weight, at, language, author, is_agreed, steps))

struct NoteTitle {
    std::string title;
    NoteId id;
};
BOOST_DESCRIBE_STRUCT(NoteTitle, (), (title, id))

Text<3, 120> title(std::string_view text)
{
    Text<3, 120> title;
    EXPECT_FALSE((Field<Text<3, 120>>::accept(text, title)));
    return title;
}

class Rows : public testing::OnEachDatabase {
protected:
    void SetUp() override
    {
        database->write([](Tx& tx) {
            tx.connection().execute(
                "create table note (id text primary key, version bigint not null, title text not null unique,"
                " stage text not null check (stage in ('draft', 'published')), is_pinned boolean not null,"
                " weight double precision not null, at bigint not null, language text not null, author text,"
                " is_agreed boolean, steps text not null)");
        });
    }

    Note written(Note note)
    {
        return database->write([&](Tx& tx) {
            note.id = tx.new_id<NoteRecord>();
            note.at = tx.now();
            tx.insert("note", note);
            return note;
        });
    }

    Note read(NoteId id)
    {
        return database->read([&](Tx& tx) { return tx.get<Note>("select * from note where id = $1", id); });
    }
};
ERASMI_ON_EACH_DATABASE(Rows)

TEST_P(Rows, ComeBackAsTheyWereWritten)
{
    auto full = written({.title = title("Frühstück für alle"),
                         .stage = Stage::published,
                         .is_pinned = true,
                         .weight = 0.1,
                         .language = Language::tr,
                         .author = PersonId(new_id(database.clock())),
                         .is_agreed = false,
                         .steps = {{"invite", 30}, {"cook \"soup\"", {}}}});
    auto bare = written({.title = title("Bare")});
    EXPECT_EQ(read(full.id), full);
    EXPECT_EQ(read(bare.id), bare);
}

TEST_P(Rows, AreMatchedByNameWhateverTheOrder)
{
    auto note = written({.title = title("Order")});
    auto found = database->read(
        [&](Tx& tx) { return tx.get<NoteTitle>("select id, at, title from note where id = $1", note.id); });
    EXPECT_EQ(found.id, note.id);
    EXPECT_EQ(found.title, "Order");
}

TEST_P(Rows, ThatAreAbsentStopWith404)
{
    auto get = [&](Tx& tx) { return tx.get<Note>("select * from note where id = $1", NoteId{}); };
    try {
        database->read(get);
        FAIL() << "an absent row was found";
    } catch (Stop const& stop) {
        EXPECT_EQ(stop.status(), Status::not_found);
    }
}

TEST_P(Rows, TakeArgumentsByTheirNumberInAnyOrderAndTwice)
{
    auto found = database->read([](Tx& tx) {
        return tx.value<std::string>("select cast($2 as text) || $1 || $2 where $3 and $4 > 4", "b", "a",
                                     true, 5);
    });
    EXPECT_EQ(found, "aba");
}

TEST_P(Rows, AreFoundByLists)
{
    auto a = written({.title = title("Aaa"), .weight = 1});
    auto b = written({.title = title("Bbb"), .weight = 2});
    auto c = written({.title = title("Ccc"), .weight = 3});
    auto titles = [&](auto const& list, char const* sql) {
        return database->read([&](Tx& tx) { return tx.column<std::string>(sql, list, "Bbb"); });
    };
    using ::testing::ElementsAre;
    EXPECT_THAT(titles(std::vector{a.id, b.id, c.id},
                       "select title from note where id in ($1) and title <> $2 order by title"),
                ElementsAre("Aaa", "Ccc"));
    EXPECT_THAT(titles(std::vector<double>{2, 3},
                       "select title from note where weight in ($1) and title <> $2 order by title"),
                ElementsAre("Ccc"));
    EXPECT_THAT(titles(std::vector<NoteId>{}, "select title from note where id in ($1) or title = $2"),
                ElementsAre("Bbb"));
}

TEST_P(Rows, ChangeOnlyFromTheVersionThatWasRead)
{
    auto note = written({.title = title("First")});
    auto mine = note;
    mine.version = 2;
    mine.title = title("Mine");
    database->write([&](Tx& tx) { tx.update_version("note", mine); });
    auto late = note;
    late.version = 2;
    late.title = title("Late");
    try {
        database->write([&](Tx& tx) { tx.update_version("note", late); });
        FAIL() << "an overtaken change was accepted";
    } catch (Stop const& stop) {
        EXPECT_EQ(stop.status(), Status::conflict);
        EXPECT_EQ(stop.message().key, "problem.changed_meanwhile");
    }
    EXPECT_EQ(read(note.id).title.str(), "Mine");
}

TEST_P(Rows, RefusedByAUniqueRuleAreNamedAsSuch)
{
    written({.title = title("Only one")});
    try {
        written({.title = title("Only one")});
        FAIL() << "a second row was accepted";
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unique);
    }
    bool inserted = database->write([&](Tx& tx) {
        return tx.insert_if_absent("note", Note{.id = tx.new_id<NoteRecord>(), .title = title("Only one")});
    });
    EXPECT_FALSE(inserted);
}

TEST_P(Rows, AreInsertedByTheHundred)
{
    constexpr int count = 234;
    std::vector<Note> notes;
    database->write([&](Tx& tx) {
        for (int i = 0; i < count; ++i)
            notes.push_back({.id = tx.new_id<NoteRecord>(), .title = title("Note " + std::to_string(i))});
        EXPECT_EQ(tx.insert_all<Note>("note", notes), count);
        EXPECT_EQ(tx.insert_all<Note>("note", notes, "on conflict do nothing"), 0);
        EXPECT_EQ(tx.insert_all<Note>("note", {}), 0);
    });
    auto titles =
        database->read([](Tx& tx) { return tx.column<std::string>("select title from note order by id"); });
    ASSERT_EQ(titles.size(), notes.size());
    for (std::size_t i = 0; i < notes.size(); ++i) EXPECT_EQ(titles[i], notes[i].title.str());
}

TEST_P(Rows, TellHowManyChanged)
{
    written({.title = title("One")});
    written({.title = title("Two")});
    EXPECT_EQ(database->write([](Tx& tx) { return tx.run("update note set weight = $1", 2.5); }), 2);
    EXPECT_EQ(database->write([](Tx& tx) { return tx.run("delete from note where title = $1", "One"); }), 1);
}

TEST_P(Rows, CannotBeWrittenByAReader)
{
    EXPECT_ANY_THROW(database->read([](Tx& tx) { return tx.run("delete from note"); }));
}

TEST_P(Rows, CountTheirStatements)
{
    auto before = database->statements_run();
    database->read([](Tx& tx) {
        tx.all<Note>("select * from note");
        tx.value<std::int64_t>("select count(*) from note");
    });
    EXPECT_EQ(database->statements_run() - before, 2);
}

} // namespace
} // namespace erasmi::data
