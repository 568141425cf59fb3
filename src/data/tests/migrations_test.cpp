// The schema's history, and rows compared with tables.
#include "data/migrations.hpp"
#include "data/shape.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

namespace erasmi::data {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::ThrowsMessage;

// After the migrations of the program, which a fresh database has already.
std::vector<Migration> with(std::vector<Migration> more)
{
    auto all = embedded_migrations();
    for (auto& migration : more) {
        migration.number = all.back().number + 1;
        all.push_back(migration);
    }
    return all;
}

class Migrations : public testing::OnEachDatabase {
protected:
    std::string last_number() { return std::to_string(embedded_migrations().back().number); }

    bool has_table(std::string_view name)
    {
        return database->read([&](Tx& tx) { return !describe_table(tx.connection(), name).empty(); });
    }

    static constexpr Migration pots{.name = "pots", .sql = "create table pot (id text primary key)"};
    static constexpr Migration lids{.name = "lids", .sql = "alter table pot add column lid text"};
};
ERASMI_ON_EACH_DATABASE(Migrations)

TEST_P(Migrations, AreAppliedOnceEach)
{
    EXPECT_EQ(migrate(*database, embedded_migrations()), 0);
    EXPECT_EQ(migrate(*database, with({pots, lids})), 2);
    EXPECT_EQ(migrate(*database, with({pots, lids})), 0);
    EXPECT_TRUE(has_table("pot"));
}

TEST_P(Migrations, KeepNothingOfOneThatFails)
{
    Migration broken{.name = "broken", .sql = "create table pan (id text primary key); nonsense"};
    EXPECT_THAT(
        [&] {
            migrate(*database, with({pots, broken}));
        },
        ThrowsMessage<MigrationError>(HasSubstr("_broken failed and changed nothing")));
    EXPECT_TRUE(has_table("pot"));
    EXPECT_FALSE(has_table("pan"));
}

TEST_P(Migrations, MustNotChangeOnceTheyAreApplied)
{
    migrate(*database, with({pots}));
    auto changed = pots;
    changed.sql = "create table pot (id text primary key, colour text)";
    EXPECT_THAT([&] { migrate(*database, with({changed})); },
                ThrowsMessage<MigrationError>(HasSubstr("_pots has changed since it was applied")));
}

TEST_P(Migrations, OfANewerProgramAreRefused)
{
    migrate(*database, with({pots}));
    auto newer = std::to_string(embedded_migrations().back().number + 1);
    EXPECT_THAT([&] { migrate(*database, embedded_migrations()); },
                ThrowsMessage<MigrationError>("schema " + newer + " is newer than this program knows (" +
                                              last_number() + ")"));
}

TEST_P(Migrations, MustBeInOrder)
{
    auto disordered = with({pots, lids});
    std::swap(disordered[disordered.size() - 1].number, disordered[disordered.size() - 2].number);
    EXPECT_THAT([&] { migrate(*database, disordered); },
                ThrowsMessage<MigrationError>(HasSubstr("does not come before its successor")));
}

TEST_P(Migrations, AreKnownFromTheFolderOfTheSourceTree)
{
    auto known = embedded_migrations();
    ASSERT_FALSE(known.empty());
    EXPECT_EQ(known[0].number, 1);
    EXPECT_EQ(known[0].name, "spine");
    EXPECT_THAT(known[0].sql, HasSubstr("create table event"));
}

// As SQLite needs for most changes; PostgreSQL changes tables in place.
TEST(SqliteMigrations, MayBuildATableAnewThatOthersPointTo)
{
    testing::FreshDatabase database(Dialect::sqlite);
    Migration house{.name = "house",
                    .sql = "create table pot (id text primary key);"
                           "create table plant (pot text not null references pot (id) on delete cascade);"
                           "insert into pot (id) values ('p'); insert into plant (pot) values ('p')"};
    Migration anew{.name = "anew",
                   .sql = "create table other (id text primary key, colour text);"
                          "insert into other (id) select id from pot; drop table pot;"
                          "alter table other rename to pot"};
    migrate(*database, with({house, anew}));
    EXPECT_EQ(database->read([](Tx& tx) { return tx.value<std::int64_t>("select count(*) from plant"); }), 1);
}

struct Pot {
    std::string id;
    std::optional<std::int64_t> size = {};
    bool has_lid = false;
    double weight = 0;
};
BOOST_DESCRIBE_STRUCT(Pot, (), (id, size, has_lid, weight))

class Shapes : public testing::OnEachDatabase {
protected:
    auto verifying(std::string_view columns)
    {
        database->write([&](Tx& tx) {
            tx.connection().execute("drop table if exists pot; create table pot (" + std::string(columns) +
                                    ")");
        });
        return [this] { database->read([](Tx& tx) { verify_rows<Pot>(tx.connection(), "pot"); }); };
    }
};
ERASMI_ON_EACH_DATABASE(Shapes)

constexpr char const* weight = ", weight double precision not null";

TEST_P(Shapes, FitTheTableTheyDescribe)
{
    auto columns =
        std::string("id text primary key, size bigint, has_lid boolean not null, colour text") + weight;
    EXPECT_NO_THROW(verifying(columns)());
}

TEST_P(Shapes, NameTheColumnThatIsMissing)
{
    auto columns = std::string("id text primary key, has_lid boolean not null") + weight;
    EXPECT_THAT(verifying(columns), ThrowsMessage<std::runtime_error>(
                                        "table pot has no column size, the program needs size bigint"));
}

TEST_P(Shapes, NameTheColumnOfAnotherKind)
{
    auto columns = std::string("id text primary key, size text, has_lid boolean not null") + weight;
    EXPECT_THAT(verifying(columns),
                ThrowsMessage<std::runtime_error>("table pot has size text, the program needs size bigint"));
}

TEST_P(Shapes, NameTheColumnThatMayBeNull)
{
    auto columns = std::string("id text primary key, size bigint, has_lid boolean") + weight;
    EXPECT_THAT(verifying(columns),
                ThrowsMessage<std::runtime_error>(
                    "table pot has has_lid boolean, the program needs has_lid boolean not null"));
}

TEST_P(Shapes, OfATableThatIsNotThereAreEmpty)
{
    database->read([](Tx& tx) { EXPECT_THAT(describe_table(tx.connection(), "nowhere"), IsEmpty()); });
}

} // namespace
} // namespace erasmi::data
