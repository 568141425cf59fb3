#include "app/settings.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>

namespace erasmi::app {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class SettingsOfARun : public ::testing::Test {
protected:
    void SetUp() override
    {
        folder = std::filesystem::path(::testing::TempDir()) /
                 ("settings-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        line.flags["--data"] = folder.string();
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    void write_file(std::string const& text) { std::ofstream(folder / "erasmi.toml") << text; }
    Settings collect()
    {
        return settings_from(line, [this](std::string const& name) -> std::optional<std::string> {
            auto found = environment.find(name);
            return found == environment.end() ? std::nullopt : std::optional(found->second);
        });
    }
    std::string complaint()
    {
        try {
            collect();
            return "none";
        } catch (WrongUsage const& error) {
            return error.what();
        }
    }

    std::filesystem::path folder;
    CommandLine line;
    std::map<std::string, std::string> environment;
};

TEST_F(SettingsOfARun, HaveDefaults)
{
    auto settings = collect();
    EXPECT_EQ(settings.data, folder);
    EXPECT_EQ(settings.listen, "127.0.0.1:8080");
    EXPECT_FALSE(settings.demo);
    EXPECT_FALSE(settings.test_languages);
}

TEST_F(SettingsOfARun, ComeFromAFileInTheDataFolder)
{
    write_file("listen = \"0.0.0.0:80\"\nio_threads = 3\ndemo = true\nhosts = [\"a.org\", \"b.org\"]\n"
               "[mail]\nfrom = \"x@y.org\"\n");
    auto settings = collect();
    EXPECT_EQ(settings.listen, "0.0.0.0:80");
    EXPECT_EQ(settings.io_threads, 3);
    EXPECT_TRUE(settings.demo);
    EXPECT_THAT(settings.hosts, ElementsAre("a.org", "b.org"));
    EXPECT_EQ(settings.mail_from, "x@y.org");
}

TEST_F(SettingsOfARun, PreferFlagsToVariablesAndVariablesToTheFile)
{
    write_file("listen = \"file:1\"\nbase_url = \"http://file\"\ncontact = \"file@x\"\n");
    environment = {{"ERASMI_LISTEN", "variable:1"}, {"ERASMI_BASE_URL", "http://variable"}};
    line.flags["--listen"] = "flag:1";
    auto settings = collect();
    EXPECT_EQ(settings.listen, "flag:1");
    EXPECT_EQ(settings.base_url, "http://variable");
    EXPECT_EQ(settings.contact, "file@x");
}

TEST_F(SettingsOfARun, MayNameTheDataFolderInAFile)
{
    line.flags.clear();
    write_file("data = \"/srv/erasmi\"\n");
    line.flags["--config"] = (folder / "erasmi.toml").string();
    EXPECT_EQ(collect().data, "/srv/erasmi");
}

TEST_F(SettingsOfARun, SplitListsAtCommas)
{
    line.flags["--trusted-proxies"] = "127.0.0.1, ::1,";
    EXPECT_THAT(collect().trusted_proxies, ElementsAre("127.0.0.1", "::1"));
}

TEST_F(SettingsOfARun, NeedADataFolder)
{
    line.flags.clear();
    EXPECT_THAT(complaint(), HasSubstr("--data DIR"));
}

TEST_F(SettingsOfARun, NameThePlaceOfAMistake)
{
    environment = {{"ERASMI_WORKERS", "many"}};
    EXPECT_THAT(complaint(), HasSubstr("ERASMI_WORKERS must be a whole number"));
    environment = {{"ERASMI_DEMO", "perhaps"}};
    EXPECT_THAT(complaint(), HasSubstr("ERASMI_DEMO must be true or false"));
}

TEST_F(SettingsOfARun, RefuseUnknownKeysOfTheFile)
{
    write_file("lisetn = \"a:1\"\n");
    EXPECT_THAT(complaint(), HasSubstr("there is no setting 'lisetn'"));
}

TEST_F(SettingsOfARun, RefuseABrokenFile)
{
    write_file("listen = \"a\nb");
    EXPECT_THAT(complaint(), HasSubstr("erasmi.toml"));
    line.flags["--config"] = "/nowhere/erasmi.toml";
    EXPECT_THAT(complaint(), HasSubstr("/nowhere/erasmi.toml"));
}

TEST(Options, AreCalledAlikeEverywhere)
{
    std::set<std::string_view> variables;
    for (auto const& option : options()) {
        std::string expected = "ERASMI_";
        for (char letter : option.flag.substr(2))
            expected += letter == '-' ? '_' : static_cast<char>(std::toupper(letter));
        EXPECT_EQ(option.variable, expected);
        EXPECT_TRUE(variables.insert(option.variable).second);
        EXPECT_FALSE(option.help.empty());
    }
}

TEST(Endpoints, AreAnAddressAndAPort)
{
    auto endpoint = endpoint_of("127.0.0.1:8080");
    EXPECT_EQ(endpoint.address, "127.0.0.1");
    EXPECT_EQ(endpoint.port, 8080);
    EXPECT_EQ(endpoint_of("[::1]:80").address, "::1");
    for (auto wrong :
         {"localhost:80", "", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:70000", ":80"})
        EXPECT_THROW(endpoint_of(wrong), WrongUsage) << wrong;
}

} // namespace
} // namespace erasmi::app
