// A feature's manifest: everything the platform must know about it, declared once in its `feature.cpp`.
#pragma once

#include "base/actor.hpp"
#include "base/json.hpp"
#include "base/locale.hpp"
#include "data/followers.hpp"
#include "data/jobs.hpp"
#include "data/tx.hpp"
#include "search/record.hpp"
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

/// Compares the described rows with the live tables at start; throws std::runtime_error naming the
/// difference.
using RowCheck = void (*)(data::Connection&);

struct Feature {
    std::string_view name;
    Routes routes = {};
    std::vector<NavigationItem> navigation = {};
    std::vector<data::Follower> followers = {};
    std::vector<data::JobHandler> jobs = {};
    std::function<std::vector<WaitingItem>(data::Tx&, Actor const&, Locale const&)> waiting = {};
    std::function<std::vector<Highlight>(data::Tx&, Locale const&)> highlights = {};
    std::vector<search::Searchable> searchables = {};
    PersonalData personal_data = {};
    std::vector<Retention> retention = {};
    RowCheck check_rows = nullptr;
};

} // namespace erasmi::web
