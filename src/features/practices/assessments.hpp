// Use cases of an assessment: a curator opens it and asks two reviewers; each states conflicts of interest
// and scores by herself; the curator concludes with a level.
//
// Every function stops with 404 for what is not there, with 403 for what is not allowed; what the person can
// mend comes back as problems.
#pragma once

#include "features/practices/actions.hpp"
#include "features/practices/assessment_rules.hpp"
#include "features/practices/assessment_types.hpp"

#include <vector>

namespace erasmi::practices {

/// Opens an assessment of the public version and asks these reviewers; a problem of the field `reviewers`
/// when they are not two who may review, or when an assessment is open already.
Checked<Assessment> open_assessment(Tx& tx, Actor const& actor, PracticeId id,
                                    std::vector<PersonId> const& reviewers);
/// Asks others, in place of those who declared a conflict or were released.
Checked<Assessment> ask_reviewers(Tx& tx, Actor const& actor, PracticeId id,
                                  std::vector<PersonId> const& reviewers);
/// A reviewer who does not answer is waited for no longer.
Assessment release_reviewer(Tx& tx, Actor const& actor, PracticeId id, ReviewId review);

/// The review for its reviewer; stops with 404 for everybody else, and when it belongs to another practice.
Review own_review(Tx& tx, Actor const& actor, PracticeId id, ReviewId review);
/// A declared conflict ends the reviewer's part.
Checked<Review> state_conflict(Tx& tx, Actor const& actor, PracticeId id, ReviewId review,
                               ConflictStatement const& statement);
/// Hands in; nothing can be changed afterwards.
Checked<Review> give_review(Tx& tx, Actor const& actor, PracticeId id, ReviewId review,
                            ReviewForm const& form);

/// Gives the practice its level, once nobody is awaited any more.
Checked<Assessment> conclude_assessment(Tx& tx, Actor const& actor, PracticeId id,
                                        Conclusion const& conclusion);

/// The criteria of this moment, in the order in which they are asked.
std::vector<rules::Criterion> criteria(Tx& tx);
/// The taxonomy of a group: "core_criterion".
std::string taxonomy_of(CriterionGroup group);
/// Active reviewers who may be asked to assess the practice and were not asked for this assessment yet.
std::vector<PersonId> possible_reviewers(Tx& tx, Practice const& practice,
                                         std::vector<Review> const& reviews);

} // namespace erasmi::practices
