// A feature's manifest: everything the platform must know about it, declared once in its `feature.cpp`.
#pragma once

#include "base/actor.hpp"
#include "base/json.hpp"
#include "base/locale.hpp"
#include "data/followers.hpp"
#include "data/jobs.hpp"
#include "data/tx.hpp"
#include "search/record.hpp"
#include "web/lists.hpp"
#include "web/public_pages.hpp"
#include "web/retention.hpp"
#include "web/route.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

/// An entry of the main menu.
struct NavigationItem {
    std::string_view path; ///< "/practices"
    std::string_view key;  ///< message key of its text
    Access access = Access::anyone;
};

/// Something that waits for a person, shown on her start page and in this order.
struct WaitingItem {
    std::string text;
    std::string path;
    Instant since{};
};

/// What the start page shows of a feature to everybody.
struct Highlight {
    std::string title;
    std::string summary;
    std::string path;
    std::string place;
};

/// A duty towards people (GDPR, articles 15, 17 and 20): every feature that stores a person's id fills it.
struct PersonalData {
    std::function<json::value(data::Tx&, PersonId)> collect;
    std::function<void(data::Tx&, PersonId)> erase;
};

/// Work that nobody orders: done when the program starts for the first time, and again so long after each
/// success, on one node at a time. Called outside any transaction.
struct Recurring {
    std::string_view kind; ///< its name among the jobs: "alerts.look"
    std::chrono::milliseconds every{};
    std::function<void(Site const&)> work;
};

/// Compares the described rows with the live tables at start; throws std::runtime_error naming the
/// difference.
using RowCheck = void (*)(data::Connection&);

struct Feature {
    std::string_view name;
    Routes routes = {};
    std::vector<NavigationItem> navigation = {};
    std::vector<NavigationItem> own_pages = {};      ///< of whoever is signed in, in the menu of her account
    std::vector<std::string_view> public_paths = {}; ///< pages without parameters that everybody may read
    std::vector<PublicPages> public_pages = {};
    std::vector<SearchedList> lists = {};
    std::string_view keeps_searches = {}; ///< path of the form by which a search is kept
    std::string_view asks = {};           ///< path of the form by which a reader asks others; takes a `title`
    std::vector<data::Follower> followers = {};
    std::vector<data::JobHandler> jobs = {};
    std::vector<Recurring> recurring = {};
    std::function<std::vector<WaitingItem>(data::Tx&, Actor const&, Locale const&)> waiting = {};
    std::function<std::vector<Highlight>(data::Tx&, Locale const&)> highlights = {};
    std::vector<search::Searchable> searchables = {};
    PersonalData personal_data = {};
    std::vector<Retention> retention = {};
    RowCheck check_rows = nullptr;
};

} // namespace erasmi::web
