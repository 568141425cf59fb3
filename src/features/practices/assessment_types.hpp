// Assessments of published versions by independent reviewers: rows and forms.
#pragma once

#include "base/fields.hpp"
#include "features/practices/types.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices {

using AssessmentId = Id<struct AssessmentRecord>;
using ReviewId = Id<struct ReviewRecord>;

/// Criteria are terms of the taxonomies `exclusion_criterion`, `core_criterion` and `qualifier_criterion`.
enum class CriterionGroup { exclusion, core, qualifier };
BOOST_DESCRIBE_ENUM(CriterionGroup, exclusion, core, qualifier)

/// The keys of the taxonomy `level` that conclusions know, lowest first.
enum class Level { field_story, promising, good, best };
BOOST_DESCRIBE_ENUM(Level, field_story, promising, good, best)

struct GivenScore {
    CriterionGroup group = CriterionGroup::exclusion;
    Text<1, 60> criterion; ///< key of a term of the group's taxonomy
    std::optional<Whole<0, 4>> score;
    Markdown<2000> reason;
};
BOOST_DESCRIBE_STRUCT(GivenScore, (), (group, criterion, score, reason))

/// What a reviewer sends.
struct ReviewForm {
    bool is_named = false; ///< she agrees to be named
    std::vector<GivenScore> scores;
};
BOOST_DESCRIBE_STRUCT(ReviewForm, (), (is_named, scores))

/// A reviewer's statement before she begins; words are required when there is a conflict.
struct ConflictStatement {
    bool has_conflict = false;
    Markdown<2000> words;
};
BOOST_DESCRIBE_STRUCT(ConflictStatement, (), (has_conflict, words))

/// asked → accepted (no conflict of interest) → given; or conflicted; or released by the curator.
enum class ReviewState { asked, accepted, conflicted, released, given };
BOOST_DESCRIBE_ENUM(ReviewState, asked, accepted, conflicted, released, given)

struct Review {
    ReviewId id;
    std::int64_t version = 1;
    AssessmentId assessment;
    PersonId reviewer;
    ReviewState state = ReviewState::asked;
    std::string conflict; ///< what she declared
    bool is_named = false;
    std::vector<GivenScore> scores;
    Instant asked_at{};
    std::optional<Instant> given_at;

    bool is_awaited() const { return state == ReviewState::asked || state == ReviewState::accepted; }
    bool is_given() const { return state == ReviewState::given; }
};
BOOST_DESCRIBE_STRUCT(Review, (),
                      (id, version, assessment, reviewer, state, conflict, is_named, scores, asked_at,
                       given_at))

/// reviewing: reviewers are waited for; to_conclude: a curator is, to conclude or to ask somebody else.
enum class AssessmentState { reviewing, to_conclude, concluded };
BOOST_DESCRIBE_ENUM(AssessmentState, reviewing, to_conclude, concluded)

struct Assessment {
    AssessmentId id;
    std::int64_t version = 1;
    PracticeId practice;
    std::int64_t practice_version = 1;
    AssessmentState state = AssessmentState::reviewing;
    PersonId opened_by;
    Instant opened_at{};
    std::optional<Instant> waiting_since;
    Term<"level"> level;
    std::string words;
    std::optional<PersonId> concluded_by;
    std::optional<Instant> concluded_at;
};
BOOST_DESCRIBE_STRUCT(Assessment, (),
                      (id, version, practice, practice_version, state, opened_by, opened_at, waiting_since,
                       level, words, concluded_by, concluded_at))

struct Conclusion {
    Level level = Level::field_story;
    Markdown<3000> words;
};
BOOST_DESCRIBE_STRUCT(Conclusion, (), (level, words))

} // namespace erasmi::practices
