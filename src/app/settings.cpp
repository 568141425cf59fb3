#include "app/settings.hpp"

#include "app/settings_file.hpp"
#include "base/text.hpp"

#include <arpa/inet.h>

#include <array>
#include <charconv>
#include <cstdlib>
#include <ranges>

namespace erasmi::app {

namespace {

namespace fs = std::filesystem;

std::array const table{
    Option{"--data", "ERASMI_DATA", "data", "DIR", "folder of database, files and mails; made when missing",
           &Settings::data},
    Option{"--database", "ERASMI_DATABASE", "database", "URL",
           "postgresql://user@host/name; default: SQLite in the data folder", &Settings::database},
    Option{"--listen", "ERASMI_LISTEN", "listen", "ADDRESS:PORT", "where to serve; default 127.0.0.1:8080",
           &Settings::listen},
    Option{"--base-url", "ERASMI_BASE_URL", "base_url", "URL",
           "the address people use, for mails and feeds; default: http:// and where it serves",
           &Settings::base_url},
    Option{"--hosts", "ERASMI_HOSTS", "hosts", "NAME,…",
           "names this site is asked by; default: that of the base URL", &Settings::hosts},
    Option{"--trusted-proxies", "ERASMI_TRUSTED_PROXIES", "trusted_proxies", "ADDRESS,…",
           "proxies whose X-Forwarded-For and -Proto are believed; default: none",
           &Settings::trusted_proxies},
    Option{"--io-threads", "ERASMI_IO_THREADS", "io_threads", "N",
           "threads that serve; default: one per core", &Settings::io_threads},
    Option{"--workers", "ERASMI_WORKERS", "workers", "N", "threads for slow work; default 4",
           &Settings::workers},
    Option{
        "--practice-days", "ERASMI_PRACTICE_DAYS", "practice_days", "N",
        "days after which the owner of a published practice is asked whether it is still right; default 365",
        &Settings::practice_days},
    Option{"--mail-from", "ERASMI_MAIL_FROM", "mail.from", "ADDRESS", "sender of the mails",
           &Settings::mail_from},
    Option{"--mail-folder", "ERASMI_MAIL_FOLDER", "mail.folder", "DIR",
           "mails are written here when there is no SMTP server; default: mail in the data folder",
           &Settings::mail_folder},
    Option{"--smtp-url", "ERASMI_SMTP_URL", "mail.smtp_url", "URL", "smtp://host:587 or smtps://host",
           &Settings::smtp_url},
    Option{"--smtp-user", "ERASMI_SMTP_USER", "mail.smtp_user", "NAME", "account at the SMTP server",
           &Settings::smtp_user},
    Option{"--smtp-password-file", "ERASMI_SMTP_PASSWORD_FILE", "mail.smtp_password_file", "FILE",
           "file whose first line is that account's password", &Settings::smtp_password_file},
    Option{"--source-url", "ERASMI_SOURCE_URL", "source_url", "URL",
           "where the source of this program can be had, which the licence asks for", &Settings::source_url},
    Option{"--contact", "ERASMI_CONTACT", "contact", "MAIL",
           "whom people may write to about privacy, barriers and security", &Settings::contact},
    Option{"--log", "ERASMI_LOG", "log", "FILE", "file for the log; default: standard error", &Settings::log},
    Option{"--demo", "ERASMI_DEMO", "demo", "", "fill an empty database with the demonstration world",
           &Settings::demo},
    Option{"--test-languages", "ERASMI_TEST_LANGUAGES", "test_languages", "",
           "for tests of the layout: also serve /ar, right to left, with English texts",
           &Settings::test_languages},
};

std::vector<std::string> list_of(std::string_view text)
{
    std::vector<std::string> list;
    for (auto part : text | std::views::split(',')) {
        auto item = trim(std::string_view(part.begin(), part.end()));
        if (!item.empty()) list.emplace_back(item);
    }
    return list;
}

int number_of(std::string_view text, std::string const& place)
{
    int number = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > 1024)
        throw WrongUsage(place + " must be a whole number from 0 to 1024, not '" + std::string(text) + "'.");
    return number;
}

bool switch_of(std::string_view text, std::string const& place)
{
    if (text == "true" || text == "1" || text == "yes") return true;
    if (text == "false" || text == "0" || text == "no") return false;
    throw WrongUsage(place + " must be true or false, not '" + std::string(text) + "'.");
}

/// `place` is what the caller wrote: a flag, a variable, a key of the file.
struct Assignment {
    Settings& settings;
    std::string_view text;
    std::string place;

    void operator()(std::string Settings::*member) const { settings.*member = text; }
    void operator()(fs::path Settings::*member) const { settings.*member = text; }
    void operator()(std::vector<std::string> Settings::*member) const { settings.*member = list_of(text); }
    void operator()(int Settings::*member) const { settings.*member = number_of(text, place); }
    void operator()(bool Settings::*member) const { settings.*member = switch_of(text, place); }
};

void apply_file(fs::path const& file, Settings& settings)
{
    auto values = read_settings_file(file);
    for (auto const& option : options()) {
        auto found = values.extract(std::string(option.key));
        if (!found.empty())
            std::visit(Assignment{settings, found.mapped(), file.string() + ": " + found.key()},
                       option.place);
    }
    if (!values.empty())
        throw WrongUsage(file.string() + ": there is no setting '" + values.begin()->first +
                         "'; see 'erasmi serve --help'.");
}

bool is_ip_address(std::string const& text)
{
    in6_addr address; // large enough for both kinds
    return inet_pton(AF_INET, text.c_str(), &address) == 1 ||
           inet_pton(AF_INET6, text.c_str(), &address) == 1;
}

/// The file that was named, or erasmi.toml in the data folder when there is one.
std::optional<fs::path> settings_file(CommandLine const& line, Environment const& environment)
{
    if (auto named = line.flag("--config")) return *named;
    if (auto named = environment("ERASMI_CONFIG")) return *named;
    auto data = line.flag("--data");
    if (!data) data = environment("ERASMI_DATA");
    if (!data) return {};
    auto file = fs::path(*data) / "erasmi.toml";
    return fs::exists(file) ? std::optional(file) : std::nullopt;
}

} // namespace

std::span<Option const> options() { return table; }

std::optional<std::string> process_environment(std::string const& name)
{
    auto const* value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

Settings settings_from(CommandLine const& line, Environment const& environment)
{
    Settings settings;
    if (auto file = settings_file(line, environment)) apply_file(*file, settings);
    for (auto const& option : options()) {
        if (auto text = environment(std::string(option.variable)))
            std::visit(Assignment{settings, *text, std::string(option.variable)}, option.place);
        if (auto text = line.flag(option.flag))
            std::visit(Assignment{settings, *text, std::string(option.flag)}, option.place);
    }
    if (settings.data.empty())
        throw WrongUsage(
            "Say which data folder to use: --data DIR, ERASMI_DATA, or 'data' in the settings file.");
    return settings;
}

Endpoint endpoint_of(std::string_view listen)
{
    auto colon = listen.rfind(':');
    auto address = listen.substr(0, colon);
    std::uint16_t port = 0;
    auto digits = colon == listen.npos ? std::string_view() : listen.substr(colon + 1);
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
    bool is_address = is_ip_address(std::string(address));
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() || !is_address)
        throw WrongUsage("--listen is written ADDRESS:PORT, such as 127.0.0.1:8080 or [::]:8080, not '" +
                         std::string(listen) + "'.");
    return {std::string(address), port};
}

} // namespace erasmi::app
