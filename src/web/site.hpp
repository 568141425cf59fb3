// What the whole site is and offers: made once at start, then only read.
#pragma once

#include "base/actor.hpp"
#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/locale.hpp"
#include "data/database.hpp"
#include "data/files.hpp"
#include "search/index.hpp"
#include "web/feature.hpp"
#include "web/rate_limit.hpp"
#include "web/router.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace erasmi::web {

struct Context;
struct KeptForm;
struct Memory;

/// How sessions learn who a person is: given by the feature that keeps persons.
struct Accounts {
    /// The actor for a signed-in person; nothing when she may no longer act. Read for every request.
    std::function<std::optional<Actor>(data::Tx&, PersonId)> actor;
    /// The name shown in the header.
    std::function<std::string(data::Tx&, PersonId)> name;
    /// The page to sign in for somebody whose session ended while she wrote; its form carries what she sent.
    std::function<Response(Context const&, KeptForm const&)> sign_in_again;
};

std::shared_ptr<Memory> new_memory();

struct Site {
    std::string name = "ERASMI";
    std::string base_url =
        "http://127.0.0.1:8080";        ///< without a final slash; for mails, feeds and canonical links
    bool is_demonstration = false;      ///< shows the demonstration accounts at sign-in
    bool allows_test_languages = false; ///< Arabic with English texts, to lay pages out right to left
    std::vector<Language> languages{interface_languages.begin(), interface_languages.end()};
    std::filesystem::path upload_folder;
    std::filesystem::path mail_folder; ///< where mails are kept when there is no SMTP server
    std::string contact;               ///< mail address for questions of visitors; may be empty
    std::string version;               ///< of the program
    std::string source_url;            ///< where its source can be had; may be empty

    data::Database* database = nullptr;
    data::BlobStore* files = nullptr;
    search::Index* index = nullptr; ///< none: lists cannot be searched
    Surroundings* surroundings = nullptr;
    RateLimiter* limits = nullptr;
    std::shared_ptr<Memory> memory = new_memory();
    std::vector<Feature> features;
    Accounts accounts;
    Router router;
};

} // namespace erasmi::web
