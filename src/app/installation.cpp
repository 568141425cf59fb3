#include "app/installation.hpp"

#include "app/failures.hpp"
#include "app/features.hpp"
#include "app/schema.hpp"
#include "app/version.hpp"
#include "data/migrations.hpp"
#include "features/identity/identity.hpp"

#include <fstream>

namespace erasmi::app {

namespace {

std::unique_ptr<data::Database> open_database(Settings const& settings, DataFolder const& folder)
{
    auto url = settings.database.empty() ? folder.database_url() : settings.database;
    try {
        return data::Database::open({.url = url});
    } catch (std::invalid_argument const& error) {
        throw WrongUsage(std::string("--database: ") + error.what());
    } catch (data::Error const& error) {
        throw DataNotUsable(std::string("The database cannot be opened: ") + error.what());
    }
}

std::string first_line_of(std::string const& file)
{
    std::string line;
    if (!file.empty() && !std::getline(std::ifstream(file), line))
        throw WrongUsage("--smtp-password-file: " + file + " cannot be read.");
    return line;
}

void fill_site(Installation& installation)
{
    auto& site = installation.site;
    auto const& settings = installation.settings;
    site.version = version;
    site.base_url = base_url_of(settings);
    site.contact = settings.contact;
    site.source_url = settings.source_url;
    site.is_demonstration = settings.demo;
    site.allows_test_languages = settings.test_languages;
    site.upload_folder = installation.folder.uploads();
    site.mail_folder = mail_options(installation).folder;
    site.database = installation.database.get();
    site.files = &installation.files;
    site.surroundings = &real_surroundings();
    site.limits = &installation.limits;
    site.accounts = identity::accounts();
    site.features = features(settings.practice_days);
    for (auto const& feature : site.features)
        for (auto const& route : feature.routes) site.router.add(route);
}

} // namespace

Installation::Installation(Settings given)
    : settings(std::move(given)),
      folder(prepare_data_folder(settings.data)),
      database(open_database(settings, folder)),
      files(folder.files()),
      limits(real_surroundings())
{
    fill_site(*this);
}

std::unique_ptr<Installation> open_installation(Settings settings)
{
    return std::make_unique<Installation>(std::move(settings));
}

std::unique_ptr<Installation> open_existing(Settings settings)
{
    auto file = DataFolder{settings.data}.database_file();
    if (settings.database.empty() && !std::filesystem::exists(file))
        throw DataNotUsable("There is no database " + file.string() + ". 'erasmi migrate' makes one.");
    return open_installation(std::move(settings));
}

int bring_up_to_date(Installation& installation)
{
    try {
        int applied = data::migrate(*installation.database, data::embedded_migrations());
        verify_rows(*installation.database, installation.site.features);
        return applied;
    } catch (data::MigrationError const& error) {
        throw DataNotUsable(std::string("The database cannot be brought up to date: ") + error.what());
    } catch (data::Error const& error) {
        throw DataNotUsable(std::string("The database cannot be used: ") + error.what());
    }
}

search::Index& open_index(Installation& installation)
{
    try {
        installation.index = std::make_unique<search::Index>(installation.folder.index());
    } catch (std::runtime_error const& error) {
        throw DataNotUsable(error.what());
    }
    installation.site.index = installation.index.get();
    return *installation.index;
}

std::vector<search::Searchable> searchables(Installation const& installation)
{
    std::vector<search::Searchable> all;
    for (auto const& feature : installation.site.features)
        all.insert(all.end(), feature.searchables.begin(), feature.searchables.end());
    return all;
}

data::MailOptions mail_options(Installation const& installation)
{
    auto const& settings = installation.settings;
    return {.from = settings.mail_from,
            .site_url = installation.site.base_url,
            .folder = settings.mail_folder.empty() ? installation.folder.mail() : settings.mail_folder,
            .smtp_url = settings.smtp_url,
            .user = settings.smtp_user,
            .password = first_line_of(settings.smtp_password_file)};
}

std::string base_url_of(Settings const& settings)
{
    auto url = settings.base_url.empty() ? "http://" + settings.listen : settings.base_url;
    while (url.ends_with('/')) url.pop_back();
    return url;
}

} // namespace erasmi::app
