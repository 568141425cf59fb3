#include "app/command_line.hpp"

#include <gmock/gmock.h>

#include <array>

namespace erasmi::app {
namespace {

using ::testing::ElementsAre;

FlagKind kind_of(std::string_view flag)
{
    if (flag == "--data") return FlagKind::with_value;
    return flag == "--demo" ? FlagKind::switch_ : FlagKind::unknown;
}

template <class... Words>
CommandLine read(Words... words)
{
    std::array<char const*, sizeof...(words)> all{words...};
    return read_command_line(all, kind_of);
}

TEST(CommandLines, HaveACommandWordsAndFlagsInAnyOrder)
{
    auto line = read("--data", "/var/x", "user", "--demo", "add", "a@b.org");
    EXPECT_EQ(line.command, "user");
    EXPECT_THAT(line.words, ElementsAre("add", "a@b.org"));
    EXPECT_EQ(line.flag("--data"), "/var/x");
    EXPECT_EQ(line.flag("--demo"), "true");
    EXPECT_FALSE(line.wants_help);
}

TEST(CommandLines, TakeAValueAfterAnEqualsSign)
{
    EXPECT_EQ(read("serve", "--data=a=b").flag("--data"), "a=b");
    EXPECT_EQ(read("serve", "--demo=false").flag("--demo"), "false");
}

TEST(CommandLines, AskForHelpAnywhere)
{
    EXPECT_TRUE(read("serve", "--help").wants_help);
    EXPECT_TRUE(read("-h").wants_help);
}

TEST(CommandLines, RefuseWhatTheyDoNotUnderstand)
{
    EXPECT_THROW(read("serve", "--nonsense"), WrongUsage);
    EXPECT_THROW(read("serve", "--data"), WrongUsage);
    EXPECT_THROW(read("serve", "--data", "a", "--data", "b"), WrongUsage);
}

} // namespace
} // namespace erasmi::app
