// What a run of the program was told: by flags, by ERASMI_* variables, by a file; flags win over variables
// over file.
#pragma once

#include "app/command_line.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace erasmi::app {

/// Empty texts and zero mean: the default described in `options()`.
struct Settings {
    std::filesystem::path data;
    std::string database;
    std::string listen = "127.0.0.1:8080";
    std::string base_url;
    std::vector<std::string> hosts;
    std::vector<std::string> trusted_proxies;
    int io_threads = 0;
    int workers = 4;
    int practice_days = 0;
    std::string mail_from = "ERASMI <erasmi@localhost>";
    std::filesystem::path mail_folder;
    std::string smtp_url;
    std::string smtp_user;
    std::string smtp_password_file;
    std::string contact;
    std::string source_url;
    std::filesystem::path log;
    bool demo = false;
    bool test_languages = false;
};

using SettingPlace = std::variant<std::string Settings::*, std::filesystem::path Settings::*, int Settings::*,
                                  bool Settings::*, std::vector<std::string> Settings::*>;

/// One setting: how flag, variable and file call it, what it means, and where its value goes.
struct Option {
    std::string_view flag;        ///< "--mail-from"
    std::string_view variable;    ///< "ERASMI_MAIL_FROM"
    std::string_view key;         ///< "mail.from": `from` in the section [mail]; empty: not in the file
    std::string_view placeholder; ///< "ADDRESS"; empty: a switch
    std::string_view help;
    SettingPlace place;
};

/// All settings, in the order of the help.
std::span<Option const> options();

/// Reads a variable of the environment; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(std::string const& name)>;
std::optional<std::string> process_environment(std::string const& name);

/// Collects the settings. Throws `WrongUsage` that names the place of a mistake.
Settings settings_from(CommandLine const& line, Environment const& environment);

struct Endpoint {
    std::string address;
    std::uint16_t port = 0;
};
/// "127.0.0.1:8080" or "[::1]:8080"; throws `WrongUsage` for anything else.
Endpoint endpoint_of(std::string_view listen);

} // namespace erasmi::app
