// Statements on assessments and reviews. Functions that take an id stop with 404 when there is no such
// record.
#pragma once

#include "data/tx.hpp"
#include "features/practices/assessment_types.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices::store {

using data::Tx;

void insert(Tx& tx, Assessment const& assessment);
void insert(Tx& tx, Review const& review);
/// Write the next version; stop with 409 when somebody was quicker.
void save_version(Tx& tx, Assessment const& assessment);
void save_version(Tx& tx, Review const& review);

/// The one that is not concluded; nothing when there is none.
std::optional<Assessment> open_assessment(Tx& tx, PracticeId practice);
/// The newest that is concluded.
std::optional<Assessment> concluded_assessment(Tx& tx, PracticeId practice);
Review review(Tx& tx, ReviewId id);
Assessment assessment(Tx& tx, AssessmentId id);
/// All of one assessment in the order in which they were asked for; there are few.
std::vector<Review> reviews(Tx& tx, AssessmentId assessment);

/// A review that a person is waited for.
struct AwaitedReview {
    ReviewId id;
    PracticeId practice;
    std::string title;
    Instant since{};
};
BOOST_DESCRIBE_STRUCT(AwaitedReview, (), (id, practice, title, since))

/// Those that the person is asked for and has not handed in, longest waiting first.
std::vector<AwaitedReview> awaited_reviews(Tx& tx, PersonId reviewer, int limit);
/// An assessment that a curator is waited for.
struct AwaitedConclusion {
    PracticeId practice;
    std::string title;
    Instant since{};
};
BOOST_DESCRIBE_STRUCT(AwaitedConclusion, (), (practice, title, since))
/// Longest waiting first.
std::vector<AwaitedConclusion> awaited_conclusions(Tx& tx, int limit);

std::vector<Review> reviews_by(Tx& tx, PersonId person);
/// Opened or concluded by her.
std::vector<Assessment> assessments_by(Tx& tx, PersonId person);

} // namespace erasmi::practices::store
