// Literals that must not compile: each file in `rejected/` names in its first line what the error has to say.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

extern char** environ;

namespace erasmi::web {
namespace {

std::filesystem::path const sources = std::filesystem::path(ERASMI_SOURCE_DIR) / "src";

enum class Outcome { accepted, refused, no_compiler };

struct Compilation {
    Outcome outcome;
    std::string errors = {};
};

std::string read_all(int file)
{
    std::string text;
    std::array<char, 4096> part;
    for (ssize_t size; (size = read(file, part.data(), part.size())) > 0;)
        text.append(part.data(), static_cast<std::size_t>(size));
    return text;
}

Compilation compile(std::filesystem::path const& file)
{
    std::string include = "-I" + sources.string(), name = file.string();
    std::array arguments{ERASMI_COMPILER, "-std=c++20", "-fsyntax-only",
                         include.c_str(), name.c_str(), static_cast<char const*>(nullptr)};
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category());
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    pid_t process = 0;
    int fault = posix_spawnp(&process, ERASMI_COMPILER, &actions, nullptr,
                             const_cast<char* const*>(arguments.data()), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    auto errors = read_all(ends[0]);
    close(ends[0]);
    if (fault != 0) return {Outcome::no_compiler};
    int status = 0;
    waitpid(process, &status, 0);
    bool is_accepted = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return {is_accepted ? Outcome::accepted : Outcome::refused, errors};
}

std::vector<std::string> names()
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(sources / "web/tests/rejected"))
        names.push_back(entry.path().stem());
    std::ranges::sort(names);
    return names;
}

class RejectedLiteral : public testing::TestWithParam<std::string> {};

TEST_P(RejectedLiteral, DoesNotCompileForTheReasonItNames)
{
    auto file = sources / "web/tests/rejected" / (GetParam() + ".cpp");
    std::string reason;
    std::getline(std::ifstream(file) >> std::ws, reason);
    auto compilation = compile(file);
    if (compilation.outcome == Outcome::no_compiler) GTEST_SKIP() << "no " ERASMI_COMPILER " here";

    constexpr std::string_view refused = "// Refused: ";
    if (!reason.starts_with(refused)) {
        EXPECT_EQ(compilation.outcome, Outcome::accepted) << compilation.errors;
        return;
    }
    EXPECT_EQ(compilation.outcome, Outcome::refused);
    EXPECT_THAT(compilation.errors, testing::HasSubstr(reason.substr(refused.size())));
}

INSTANTIATE_TEST_SUITE_P(Html, RejectedLiteral, testing::ValuesIn(names()),
                         [](auto const& info) { return info.param; });

} // namespace
} // namespace erasmi::web
