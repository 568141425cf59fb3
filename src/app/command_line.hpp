// The words after the program's name: a command, its words, and flags `--name value`, `--name=value` or
// `--name`.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::app {

/// The caller wrote something we do not understand; the text says what and how it is written. Exit code 2.
struct WrongUsage : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct CommandLine {
    std::string command;
    std::vector<std::string> words;
    std::map<std::string, std::string, std::less<>> flags; ///< by "--name"; a switch has the value "true"
    bool wants_help = false;

    std::optional<std::string> flag(std::string_view name) const;
};

enum class FlagKind { unknown, with_value, switch_ };

/// Throws `WrongUsage` for unknown or repeated flags and for a missing value.
CommandLine read_command_line(std::span<char const* const> arguments,
                              std::function<FlagKind(std::string_view)> const& kind_of);

} // namespace erasmi::app
