#include "app/commands.hpp"

#include "app/failures.hpp"
#include "app/help.hpp"
#include "app/version.hpp"
#include "base/text.hpp"
#include "data/error.hpp"
#include "data/migrations.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <iostream>

namespace erasmi::app {

namespace {

std::array const table{
    Command{"serve",
            "",
            "Serve the site. An empty folder is filled, an older database is brought up to date.",
            {},
            serve},
    Command{"migrate", "", "Bring the database up to date and leave.", {}, migrate},
    Command{"seed",
            "",
            "Load the taxonomies; with --demo the demonstration world, into an empty database.",
            {},
            seed},
    Command{"backup",
            "FOLDER",
            "Write a consistent copy of database and files, also while the site is served.",
            {},
            backup},
    Command{"restore", "FOLDER", "Fill an empty data folder from a backup.", {}, restore},
    Command{"check", "", "Look for damage in database, event log and files.", {}, check},
    Command{"user",
            "add|password|block MAIL",
            "Add a person, set her password, or block her account.",
            {{"--name", "NAME", "how she is called; default: the address before the @"},
             {"--role", "ROLE", "operator, curator, reviewer; default: none"}},
            user},
    Command{"index", "", "Build what is derived from the event log anew.", {}, index},
    Command{"regions",
            "import FILE.geojson",
            "Draw the map of practices with the true boundaries of a GISCO file (NUTS 2024, levels 0 and 2).",
            {{"--notice", "TEXT", "whose boundaries they are; default: what EuroGeographics asks for"}},
            regions},
};

Command const* find_command(std::string_view name)
{
    auto found = std::ranges::find(table, name, &Command::name);
    return found == table.end() ? nullptr : &*found;
}

FlagKind kind_of(std::string_view flag)
{
    auto kind = [](std::string_view placeholder) {
        return placeholder.empty() ? FlagKind::switch_ : FlagKind::with_value;
    };
    if (flag == "--config") return FlagKind::with_value;
    if (flag == "--version") return FlagKind::switch_;
    for (auto const& option : options())
        if (option.flag == flag) return kind(option.placeholder);
    for (auto const& command : table)
        for (auto const& own : command.flags)
            if (own.name == flag) return kind(own.placeholder);
    return FlagKind::unknown;
}

/// A flag of one command means nothing to another.
void refuse_flags_of_others(CommandLine const& line, Command const& command)
{
    for (auto const& other : table)
        for (auto const& own : other.flags)
            if (&other != &command && line.flag(own.name))
                throw WrongUsage("The option " + std::string(own.name) + " belongs to 'erasmi " +
                                 std::string(other.name) + "'.");
}

void refuse_needless_words(CommandLine const& line, Command const& command)
{
    if (command.words.empty() && !line.words.empty())
        throw WrongUsage("'erasmi " + std::string(command.name) + "' takes no '" + line.words.front() + "'.");
}

int run_command(CommandLine const& line, Environment const& environment)
{
    if (line.flag("--version")) {
        std::cout << "erasmi " << version << "\n";
        return exit_ok;
    }
    auto const* command = find_command(line.command);
    if (line.command == "help" || line.wants_help || line.command.empty()) {
        std::cout << (command ? help_of(*command) : help());
        return line.command.empty() && !line.wants_help ? exit_wrong_usage : exit_ok;
    }
    if (!command) throw WrongUsage("There is no command '" + line.command + "'. See 'erasmi --help'.");
    refuse_flags_of_others(line, *command);
    refuse_needless_words(line, *command);
    return command->run(settings_from(line, environment), line);
}

int failed(int code, std::string_view text)
{
    std::cerr << "erasmi: " << trim(text) << "\n";
    return code;
}

} // namespace

std::span<Command const> commands() { return table; }

int run_program(std::span<char const* const> arguments, Environment const& environment)
{
    umask(077); // what an installation writes is nobody else's
    try {
        return run_command(read_command_line(arguments, kind_of), environment);
    } catch (WrongUsage const& error) {
        return failed(exit_wrong_usage, error.what());
    } catch (DataNotUsable const& error) {
        return failed(exit_data_not_usable, error.what());
    } catch (data::MigrationError const& error) {
        return failed(exit_data_not_usable, error.what());
    } catch (data::Error const& error) {
        return failed(exit_data_not_usable, error.what());
    } catch (std::exception const& error) {
        return failed(exit_failed, error.what());
    }
}

} // namespace erasmi::app
