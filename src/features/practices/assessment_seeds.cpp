// Assessments of the demonstration world: as if two reviewers and a curator had been at work.
#include "features/practices/assessment_rules.hpp"
#include "features/practices/assessment_store.hpp"
#include "features/practices/assessments.hpp"
#include "features/practices/practices.hpp"
#include "features/practices/store.hpp"

namespace erasmi::practices {

namespace {

/// Without scores, the reviewer was asked and has not begun.
struct ReviewEntry {
    std::string by;
    bool is_named = false;
    std::vector<GivenScore> scores;
};
BOOST_DESCRIBE_STRUCT(ReviewEntry, (), (by, is_named, scores))

/// Without a conclusion, the assessment goes on.
struct AssessmentEntry {
    std::string practice;
    std::optional<std::string> conclusion;
    std::vector<ReviewEntry> reviews;
};
BOOST_DESCRIBE_STRUCT(AssessmentEntry, (), (practice, conclusion, reviews))

[[noreturn]] void refuse(AssessmentEntry const& entry, Problems const& problems)
{
    throw std::runtime_error(entry.practice + ", assessment: " + problems.front().field + ": " +
                             problems.front().message.key);
}

Review review_of(data::Tx& tx, ReviewEntry const& entry, Assessment const& assessment, SeedCast const& cast)
{
    Review review{.id = tx.new_id<struct ReviewRecord>(),
                  .assessment = assessment.id,
                  .reviewer = cast.people.at(entry.by),
                  .is_named = entry.is_named,
                  .scores = entry.scores,
                  .asked_at = assessment.opened_at};
    if (entry.scores.empty()) return review;
    review.state = ReviewState::given;
    review.given_at = tx.now();
    return review;
}

void conclude(data::Tx& tx, Assessment& assessment, Practice const& practice, std::string const& words,
              PersonId curator)
{
    assessment.state = AssessmentState::concluded;
    assessment.level = practice.level;
    assessment.words = words;
    assessment.concluded_by = curator;
    assessment.concluded_at = tx.now();
}

} // namespace

void load_assessment(data::Tx& tx, json::value const& value, PracticeId practice_id, SeedCast const& cast)
{
    auto entry = from_json<AssessmentEntry>(value).value();
    auto practice = store::get(tx, practice_id);
    Assessment assessment{.id = tx.new_id<struct AssessmentRecord>(),
                          .practice = practice_id,
                          .practice_version = practice.published_version.value(),
                          .opened_by = cast.editor,
                          .opened_at = tx.now()};
    std::vector<Review> reviews;
    for (auto const& each : entry.reviews) reviews.push_back(review_of(tx, each, assessment, cast));
    for (auto const& review : reviews)
        if (review.is_given())
            if (auto problems = rules::review_problems(review.scores, criteria(tx)); !problems.empty())
                refuse(entry, problems);
    if (entry.conclusion) conclude(tx, assessment, practice, *entry.conclusion, cast.curator);
    store::insert(tx, assessment);
    for (auto const& review : reviews) store::insert(tx, review);
}

} // namespace erasmi::practices
