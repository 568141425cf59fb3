// The program as an operator's scripts know it: exit codes, and messages that say what to do.
#include "app/commands.hpp"
#include "app/failures.hpp"
#include "data/migrations.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iostream>
#include <sstream>

namespace erasmi::app {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

class Commands : public ::testing::Test {
protected:
    /// "check --data DIR" with the folder of this test.
    Outcome run(std::vector<std::string> words)
    {
        std::vector<char const*> arguments;
        for (auto const& word : words) arguments.push_back(word.c_str());
        ::testing::internal::CaptureStdout();
        ::testing::internal::CaptureStderr();
        Outcome outcome;
        outcome.code = run_program(arguments, [](std::string const&) { return std::nullopt; });
        outcome.out = ::testing::internal::GetCapturedStdout();
        outcome.err = ::testing::internal::GetCapturedStderr();
        return outcome;
    }
    Outcome run_here(std::vector<std::string> words)
    {
        words.insert(words.end(), {"--data", data.string()});
        return run(std::move(words));
    }

    std::unique_ptr<data::Database> open()
    {
        return data::Database::open({.url = "sqlite:" + (data / "erasmi.db").string()});
    }

    std::int64_t number_of_people()
    {
        return open()
            ->read([](data::Tx& tx) { return tx.value<std::int64_t>("select count(*) from person"); })
            .value_or(0);
    }

    data::testing::Scratch scratch;
    fs::path data = scratch.path() / "new" / "data";
};

TEST_F(Commands, ExplainThemselves)
{
    auto all = run({"--help"});
    EXPECT_EQ(all.code, exit_ok);
    for (auto const& command : commands()) {
        auto help = run({std::string(command.name), "--help"});
        EXPECT_EQ(help.code, exit_ok);
        EXPECT_THAT(help.out, HasSubstr("erasmi " + std::string(command.name)));
        EXPECT_THAT(help.out, HasSubstr("Exit codes"));
        EXPECT_THAT(all.out, HasSubstr(std::string(command.help)));
    }
    EXPECT_FALSE(fs::exists(data));
}

TEST_F(Commands, SayWhatIsWrongWithTheirUse)
{
    struct Case {
        std::vector<std::string> words;
        std::string what;
    };
    for (auto const& [words, what] : {
             Case{{"sing"}, "There is no command 'sing'"},
             Case{{"serve"}, "--data DIR"},
             Case{{"serve", "--data", data, "--colour", "red"}, "There is no option --colour"},
             Case{{"serve", "--data"}, "--data needs a value"},
             Case{{"serve", "--data", data, "--data", data}, "given twice"},
             Case{{"serve", "--data", data, "--listen", "8080"}, "ADDRESS:PORT"},
             Case{{"serve", "--data", data, "--workers", "many"}, "whole number"},
             Case{{"serve", "--data", data, "--role", "curator"}, "belongs to 'erasmi user'"},
             Case{{"check", "--data", data, "--database", "mysql://a"}, "sqlite: or postgresql://"},
             Case{{"check", "now", "--data", data}, "takes no 'now'"},
             Case{{"backup", "--data", data}, "Say one folder"},
             Case{{"restore", "a", "b", "--data", data}, "Say one folder"},
             Case{{"user", "add", "--data", data}, "user add|password|block MAIL"},
             Case{{"user", "praise", "a@b.org", "--data", data}, "add, password or block"},
             Case{{"user", "add", "a@b.org", "--role", "king", "--data", data},
                  "operator, curator or reviewer"},
             Case{{"regions", "--data", data}, "regions import FILE.geojson"},
             Case{{"regions", "draw", "a.geojson", "--data", data}, "regions import FILE.geojson"},
             Case{{"regions", "import", scratch.path() / "none.geojson", "--data", data}, "cannot be read"},
             Case{{"check", "--data", data, "--config", data / "none.toml"}, "cannot be read"},
         }) {
        auto outcome = run(words);
        EXPECT_EQ(outcome.code, exit_wrong_usage) << what;
        EXPECT_THAT(outcome.err, HasSubstr(what));
        EXPECT_THAT(outcome.out, IsEmpty());
    }
}

TEST_F(Commands, SayWhyBoundariesCannotBeImported)
{
    run_here({"migrate"});
    auto file = scratch.path() / "regions.geojson";
    std::ofstream(file) << R"({"type": "FeatureCollection", "features": []})";
    auto outcome = run_here({"regions", "import", file.string()});
    EXPECT_EQ(outcome.code, exit_wrong_usage);
    EXPECT_THAT(outcome.err,
                HasSubstr("regions.geojson: IE04 is missing. Take a file with the levels 0 and 2"));
}

TEST_F(Commands, MakeAndFillANewFolder)
{
    EXPECT_THAT(run_here({"migrate"}).out, HasSubstr("up to date"));
    EXPECT_THAT(run_here({"migrate"}).out, HasSubstr("Applied 0 migrations"));
    EXPECT_THAT(run_here({"seed"}).out, HasSubstr("taxonomies are loaded"));
    EXPECT_EQ(run_here({"index"}).code, exit_ok);
    auto check = run_here({"check"});
    EXPECT_EQ(check.code, exit_ok);
    EXPECT_THAT(check.out, HasSubstr("every page and index is sound"));
}

TEST_F(Commands, KeepPeople)
{
    run_here({"migrate"});
    auto added = run_here({"user", "add", "anna@example.org", "--role", "operator"});
    EXPECT_EQ(added.code, exit_ok);
    EXPECT_THAT(added.out, HasSubstr("http://127.0.0.1:8080/"));
    EXPECT_THAT(run_here({"user", "add", "anna@example.org"}).err, HasSubstr("already"));
    EXPECT_EQ(run_here({"user", "block", "anna@example.org"}).code, exit_ok);
    EXPECT_THAT(run_here({"user", "block", "berta@example.org"}).err, HasSubstr("Nobody has the address"));
    EXPECT_THAT(run_here({"user", "add", "not an address"}).err, HasSubstr("mail"));
}

TEST_F(Commands, HoldPasswordsToTheRulesOfThePages)
{
    run_here({"user", "add", "anna@example.org"});
    auto choose = [&](std::string const& password) {
        std::istringstream typed(password + "\n");
        auto* before = std::cin.rdbuf(typed.rdbuf());
        auto outcome = run_here({"user", "password", "anna@example.org"});
        std::cin.rdbuf(before);
        return outcome;
    };
    EXPECT_THAT(choose("short").err, HasSubstr("10"));
    EXPECT_THAT(choose("password1234").err, HasSubstr("Many people"));
    EXPECT_EQ(choose("seven herons over Leitrim").code, exit_ok);
}

TEST_F(Commands, ChangeNobodyInAFolderThatWasMistyped)
{
    for (auto verb : {"password", "block"})
        EXPECT_THAT(run_here({"user", verb, "anna@example.org"}).err, HasSubstr("There is no database"));
    EXPECT_FALSE(fs::exists(data / "erasmi.db"));
}

TEST_F(Commands, PutNoDemonstrationAmongRealPeople)
{
    run_here({"migrate"});
    run_here({"user", "add", "anna@example.org"});
    auto outcome = run_here({"seed", "--demo"});
    EXPECT_EQ(outcome.code, exit_ok);
    EXPECT_THAT(outcome.out, HasSubstr("The taxonomies are loaded"));
    EXPECT_THAT(outcome.out, HasSubstr("The demonstration world is not loaded: there are people"));
    EXPECT_EQ(number_of_people(), 1);
}

TEST_F(Commands, FillAnEmptyDatabaseWithTheDemonstrationOnce)
{
    auto first = run_here({"seed", "--demo"});
    EXPECT_EQ(first.code, exit_ok);
    EXPECT_THAT(first.out, HasSubstr("The demonstration world is loaded"));
    auto people = number_of_people();
    EXPECT_GT(people, 5);
    EXPECT_THAT(run_here({"seed", "--demo"}).out, HasSubstr("The demonstration world is not loaded"));
    EXPECT_EQ(number_of_people(), people);
}

TEST_F(Commands, BringEverythingBackFromABackup)
{
    run_here({"migrate"});
    run_here({"user", "add", "anna@example.org"});
    auto backup = (scratch.path() / "backup").string();
    EXPECT_THAT(run_here({"backup", backup}).out, HasSubstr("The backup is in " + backup));
    EXPECT_EQ(run_here({"backup", backup}).code, exit_failed) << "over another one";

    auto restored = (scratch.path() / "restored").string();
    EXPECT_EQ(run({"restore", backup, "--data", restored}).code, exit_ok);
    EXPECT_EQ(run({"check", "--data", restored}).code, exit_ok);
    EXPECT_THAT(run({"user", "add", "anna@example.org", "--data", restored}).err, HasSubstr("already"));

    auto again = run({"restore", backup, "--data", restored});
    EXPECT_EQ(again.code, exit_data_not_usable);
    EXPECT_THAT(again.err, HasSubstr("empty"));
    EXPECT_EQ(run({"restore", scratch.path() / "nothing", "--data", data}).code, exit_data_not_usable);
}

TEST_F(Commands, ThatOnlyLookMakeNoDatabase)
{
    using Words = std::vector<std::string>;
    for (auto const& words : {Words{"check"}, Words{"index"}, Words{"backup", "b"}}) {
        auto outcome = run_here(words);
        EXPECT_EQ(outcome.code, exit_data_not_usable);
        EXPECT_THAT(outcome.err, HasSubstr("There is no database"));
    }
    EXPECT_FALSE(fs::exists(data));
}

TEST_F(Commands, NameWhatIsDamaged)
{
    run_here({"migrate"});
    run_here({"user", "add", "anna@example.org"});
    run_here({"user", "block", "anna@example.org"});
    open()->write([](data::Tx& tx) { tx.run("update event set payload = '{}' where seq = 1"); });
    auto changed = run_here({"check"});
    EXPECT_EQ(changed.code, exit_data_not_usable);
    EXPECT_THAT(changed.out, HasSubstr("DAMAGED  event log: entry 1 was changed"));
    EXPECT_THAT(changed.err, HasSubstr("'erasmi restore'"));

    open()->write([](data::Tx& tx) { tx.run("update event set actor = 'nobody' where seq = 1"); });
    auto unreadable = run_here({"check"});
    EXPECT_EQ(unreadable.code, exit_data_not_usable);
    EXPECT_THAT(unreadable.out, HasSubstr("DAMAGED  event log: "));
}

TEST_F(Commands, RefuseADatabaseOfANewerProgram)
{
    run_here({"migrate"});
    open()->write([](data::Tx& tx) {
        tx.insert("migration", data::AppliedMigration{9999, "future", "checksum", tx.now()});
    });
    for (std::string command : {"serve", "migrate", "seed", "check"}) {
        auto outcome = run_here({command});
        EXPECT_EQ(outcome.code, exit_data_not_usable) << command;
        EXPECT_THAT(outcome.err + outcome.out, HasSubstr("newer than this program"));
    }
}

TEST_F(Commands, RefuseAFolderThatIsNone)
{
    std::ofstream(scratch.path() / "file");
    auto outcome = run({"migrate", "--data", scratch.path() / "file"});
    EXPECT_EQ(outcome.code, exit_data_not_usable);
    EXPECT_THAT(outcome.err, HasSubstr("cannot be used"));
    EXPECT_THAT(outcome.err, HasSubstr("may write"));
}

TEST_F(Commands, SayThatThereIsNoDatabaseServer)
{
    for (std::string command : {"serve", "migrate", "check"}) {
        auto outcome = run_here({command, "--database", "postgresql://nobody@127.0.0.1:1/none"});
        EXPECT_EQ(outcome.code, exit_data_not_usable) << command;
        EXPECT_THAT(outcome.err, HasSubstr("The database cannot be opened"));
    }
}

} // namespace
} // namespace erasmi::app
