// What `erasmi` can be told to do: one function for each command, and the table of them all.
#pragma once

#include "app/command_line.hpp"
#include "app/settings.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace erasmi::app {

/// A flag that only one command knows.
struct CommandFlag {
    std::string_view name;        ///< "--role"
    std::string_view placeholder; ///< empty: a switch
    std::string_view help;
};

struct Command {
    std::string_view name;
    std::string_view words; ///< as the help shows them: "FILE"
    std::string_view help;
    std::vector<CommandFlag> flags;
    /// Returns the exit code. What it throws becomes a message and an exit code in `run_program`.
    int (*run)(Settings const& settings, CommandLine const& line);
};

std::span<Command const> commands();

/// The whole program behind `main`: never throws.
int run_program(std::span<char const* const> arguments, Environment const& environment);

int serve(Settings const& settings, CommandLine const& line);
int migrate(Settings const& settings, CommandLine const& line);
int seed(Settings const& settings, CommandLine const& line);
int backup(Settings const& settings, CommandLine const& line);
int restore(Settings const& settings, CommandLine const& line);
int check(Settings const& settings, CommandLine const& line);
int user(Settings const& settings, CommandLine const& line);
int index(Settings const& settings, CommandLine const& line);
int regions(Settings const& settings, CommandLine const& line);

} // namespace erasmi::app
