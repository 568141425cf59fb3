#include "app/help.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace erasmi::app {

namespace {

/// "  name     text", the texts below each other.
std::string row(std::string_view name, std::string_view text, std::size_t width)
{
    auto missing = width - std::min(width, count_characters(name));
    return "  " + std::string(name) + std::string(missing + 2, ' ') + std::string(text) + "\n";
}

std::string with_value(std::string_view flag, std::string_view placeholder)
{
    return std::string(flag) + (placeholder.empty() ? "" : " ") + std::string(placeholder);
}

std::string settings_help()
{
    std::string text;
    for (auto const& option : options()) {
        text += row(with_value(option.flag, option.placeholder), option.help, 30);
        text += row("", std::string(option.variable) + ", " + std::string(option.key), 30);
    }
    return text;
}

constexpr std::string_view exit_codes = "\nExit codes:\n"
                                        "  0  done\n"
                                        "  1  failed\n"
                                        "  2  wrong usage or settings\n"
                                        "  3  folder, database or backup cannot be used\n";

} // namespace

std::string help()
{
    std::string text = "erasmi: regional networks for inclusion learn from each other\n\n"
                       "  erasmi COMMAND --data DIR [OPTIONS]\n"
                       "  erasmi serve --data ./var --demo      try it out\n\nCommands:\n";
    for (auto const& command : commands()) text += row(command.name, command.help, 8);
    text += "\n'erasmi COMMAND --help' shows the options of a command.\n";
    return text + std::string(exit_codes);
}

std::string help_of(Command const& command)
{
    auto text = "erasmi " + with_value(command.name, command.words) + " --data DIR\n\n" +
                std::string(command.help) + "\n";
    if (!command.flags.empty()) text += "\nOptions:\n";
    for (auto const& flag : command.flags)
        text += row(with_value(flag.name, flag.placeholder), flag.help, 30);
    text += "\nSettings, each also as environment variable and in the settings file (TOML):\n";
    text += row("--config FILE", "the settings file; default: erasmi.toml in the data folder", 30);
    text += row("", "ERASMI_CONFIG", 30);
    return text + settings_help() + std::string(exit_codes);
}

} // namespace erasmi::app
