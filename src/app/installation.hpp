// One installation, opened: its settings, folder, database, files and the site made of all features.
#pragma once

#include "app/data_folder.hpp"
#include "app/settings.hpp"
#include "data/database.hpp"
#include "data/files.hpp"
#include "data/mail.hpp"
#include "web/rate_limit.hpp"
#include "web/site.hpp"

#include <memory>

namespace erasmi::app {

struct Installation {
    explicit Installation(Settings given);
    Installation(Installation const&) = delete;
    Installation& operator=(Installation const&) = delete;

    Settings const settings;
    DataFolder const folder;
    std::unique_ptr<data::Database> const database;
    data::FolderBlobStore files;
    std::unique_ptr<search::Index> index; ///< opened by `open_index`
    web::RateLimiter limits;
    web::Site site;
};

/// Opens without migrating. Throws `DataNotUsable` when folder or database cannot be used.
std::unique_ptr<Installation> open_installation(Settings settings);
/// The same for those who only look: a folder without a database, perhaps misspelt, is not made one.
std::unique_ptr<Installation> open_existing(Settings settings);

/// Applies missing migrations and compares rows with tables; returns how many were applied. Throws
/// `DataNotUsable`.
int bring_up_to_date(Installation& installation);

/// Opens the full-text index, which only one program can have open. Throws `DataNotUsable`.
search::Index& open_index(Installation& installation);

/// What every feature lets be found.
std::vector<search::Searchable> searchables(Installation const& installation);

/// Who sends the mails of this installation, and how.
data::MailOptions mail_options(Installation const& installation);

/// The address people use, without a final slash, as far as the settings know it: a port 0 is replaced in
/// `Site::base_url` once the system has chosen one.
std::string base_url_of(Settings const& settings);

} // namespace erasmi::app
