// Practices: how networks of many actors work together, written so that another town can take it over. The
// façade.
#pragma once

#include "base/actor.hpp"
#include "base/json.hpp"
#include "data/tx.hpp"
#include "web/feature.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices {

using PracticeId = Id<struct PracticeRecord>;

/// So long after its publication or last confirmation a practice counts as still right, unless the operator
/// says otherwise.
inline constexpr std::chrono::days usually_fresh_for{365};

/// The manifest: pages, navigation, notifications, personal data.
web::Feature feature(std::chrono::days fresh_for = usually_fresh_for);

/// A step of a version, as other features refer to it: its key stays whatever its words become.
struct StepReference {
    std::string key;
    std::string title;
};

/// A public version: `version` never changes what it says.
struct VersionReference {
    PracticeId practice;
    std::int64_t version = 1;
    std::string title;
    std::vector<StepReference> steps;
};

/// The version that is public now; stops with 404 when there is none.
VersionReference published(data::Tx& tx, PracticeId id);
/// A version that is or was public; nothing when it never was.
std::optional<VersionReference> version(data::Tx& tx, PracticeId id, std::int64_t version);

/// People and organisations that seeds refer to by their keys.
struct SeedCast {
    std::map<std::string, OrganisationId, std::less<>> organisations;
    std::map<std::string, PersonId, std::less<>> people; ///< by mail address
    PersonId editor;                                     ///< author of practices that no organisation owns
    PersonId curator;                                    ///< who publishes what is seeded as published
};

/// Loads a practice of seeds/practices/*.json or seeds/examples/*.json with its translations, its earlier
/// versions and its conversation; without effect when it is there already. Its id follows from its slug, so
/// it is the same on every installation. Throws std::runtime_error naming the seed's slug and field when it
/// breaks a rule.
PracticeId load_practice(data::Tx& tx, json::value const& seed, SeedCast const& cast);
/// Loads an adoption of seeds/examples/*.json; `practice` is what `load_practice` gave for its slug.
void load_adoption(data::Tx& tx, json::value const& seed, PracticeId practice, SeedCast const& cast);
/// Likewise an assessment; with a conclusion it bears out the level that the practice has.
void load_assessment(data::Tx& tx, json::value const& seed, PracticeId practice, SeedCast const& cast);

} // namespace erasmi::practices
