// The rows of practices and the small records that their use cases take and give.
#pragma once

#include "base/fields.hpp"
#include "features/practices/content.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices {

using PracticeId = Id<struct PracticeRecord>;
using AdoptionId = Id<struct AdoptionRecord>;
using MessageId = Id<struct CurationMessageRecord>;

/// The life of a practice: draft → submitted → in_review → published | returned | declined. A published
/// practice that is edited is a draft again while its published version stays public.
enum class State { draft, submitted, in_review, returned, published, declined };
BOOST_DESCRIBE_ENUM(State, draft, submitted, in_review, returned, published, declined)

/// A practice: whose it is and where it stands. What it says is in its versions.
struct Practice {
    PracticeId id;
    std::int64_t version = 1; ///< the newest version, and the optimistic lock
    std::optional<std::int64_t> published_version;
    State state = State::draft;
    std::optional<OrganisationId> owner; ///< none: kept by the curators
    PersonId author;
    Language source_language = Language::en;
    Term<"level"> level;
    bool is_example = false;              ///< invented, for demonstration
    std::string title;                    ///< of the newest version, for lists of one's own
    std::optional<PersonId> curator;      ///< who took it into review
    std::optional<PersonId> validated_by; ///< who published the published version
    std::optional<Instant> published_at;
    std::optional<Instant> waiting_since; ///< since when somebody has been waited for
    std::optional<Instant> confirmed_at;  ///< when the published version was last said to be right
    std::int64_t reminders = 0;           ///< how often that was asked again since then
    std::optional<Instant> reminded_at;
    Instant created_at{};
    Instant updated_at{};

    bool is_public() const { return published_version.has_value(); }
    bool is_stale() const { return reminders > 0; }
};
BOOST_DESCRIBE_STRUCT(Practice, (),
                      (id, version, published_version, state, owner, author, source_language, level,
                       is_example, title, curator, validated_by, published_at, waiting_since, confirmed_at,
                       reminders, reminded_at, created_at, updated_at))

/// What lists show of the published version; written anew at each publication.
struct Listing {
    PracticeId practice;
    std::int64_t version = 1;
    Language source_language = Language::en;
    std::string title;
    std::string summary; ///< plain text
    std::string country;
    std::string region; ///< NUTS code, may be empty
    std::string place;
    std::string level;
    bool is_example = false;
    std::int64_t adopters = 0;
    Instant published_at{};
    Instant confirmed_at{};
    bool is_stale = false; ///< confirmed too long ago
};
BOOST_DESCRIBE_STRUCT(Listing, (),
                      (practice, version, source_language, title, summary, country, region, place, level,
                       is_example, adopters, published_at, confirmed_at, is_stale))

/// One value of one facet of a published practice. `tag` is "facet=value".
struct FacetRow {
    PracticeId practice;
    std::string facet;
    std::string tag;
};
BOOST_DESCRIBE_STRUCT(FacetRow, (), (practice, facet, tag))

/// What happened, or was said, between author and curators.
enum class MessageKind { submitted, taken, question, answer, comment, returned, declined, published };
BOOST_DESCRIBE_ENUM(MessageKind, submitted, taken, question, answer, comment, returned, declined, published)

struct CurationMessage {
    MessageId id;
    PracticeId practice;
    std::int64_t version = 1;
    MessageKind kind = MessageKind::comment;
    PersonId person;
    std::string text;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(CurationMessage, (), (id, practice, version, kind, person, text, at))

/// What became of a step at an adopter.
enum class StepChoice { kept, changed, dropped };
BOOST_DESCRIBE_ENUM(StepChoice, kept, changed, dropped)

struct AdoptedStep {
    Text<1, 20> step;
    StepChoice choice = StepChoice::kept;
    Markdown<1000> how; ///< how it was changed, why it was dropped
};
BOOST_DESCRIBE_STRUCT(AdoptedStep, (), (step, choice, how))

struct AddedStep {
    Text<1, 160> title;
    Markdown<1000> why;
};
BOOST_DESCRIBE_STRUCT(AddedStep, (), (title, why))

/// What an organisation tells of its adoption.
struct AdoptionStory {
    OrganisationId organisation;
    std::optional<Whole<1, 1'000'000>>
        practice_version;                            ///< of the practice that was read; none: the public one
    std::optional<Whole<1, 1'000'000>> base_version; ///< of the story that is told anew; none: whichever
    Term<"adoption_stage"> stage;
    Term<"adoption_outcome"> outcome;
    Month started; ///< empty: not yet
    std::vector<AdoptedStep> steps;
    std::vector<AddedStep> added;
    Markdown<4000> lessons;
};
BOOST_DESCRIBE_STRUCT(AdoptionStory, (),
                      (organisation, practice_version, base_version, stage, outcome, started, steps, added,
                       lessons))

struct Adoption {
    AdoptionId id;
    std::int64_t version = 1;
    PracticeId practice;
    std::int64_t practice_version = 1;
    OrganisationId organisation;
    PersonId person;
    Term<"adoption_stage"> stage;
    Term<"adoption_outcome"> outcome;
    Month started;
    std::vector<AdoptedStep> steps;
    std::vector<AddedStep> added;
    std::string lessons;
    bool is_example = false;
    Instant created_at{};
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(Adoption, (),
                      (id, version, practice, practice_version, organisation, person, stage, outcome, started,
                       steps, added, lessons, is_example, created_at, updated_at))

} // namespace erasmi::practices
