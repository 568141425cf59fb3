// Who assesses what, and which level follows. Pure functions; the rules are told in docs/guides/reviewer.md.
#pragma once

#include "base/actor.hpp"
#include "base/problem.hpp"
#include "features/practices/assessment_types.hpp"

#include <string>
#include <vector>

namespace erasmi::practices::rules {

inline constexpr std::size_t reviewers_needed = 2;

/// Curators and operators, of what is public and not theirs: open, ask reviewers, release them.
bool may_manage_assessment(Actor const& actor, Practice const& practice);
/// With the site role reviewer, of what is neither hers nor her organisation's.
bool may_review(Actor const& reviewer, Practice const& practice);
/// Who manages it and has not reviewed herself.
bool may_conclude(Actor const& actor, Practice const& practice, std::vector<Review> const& reviews);

/// Those that were handed in.
std::vector<Review> given(std::vector<Review> reviews);
/// Whom the assessment waits for: reviewers while one of them is awaited, else a curator.
AssessmentState state_after(std::vector<Review> const& reviews);
/// How many more reviewers may be asked.
std::size_t reviewers_missing(std::vector<Review> const& reviews);

/// Any reviewer scored an exclusion criterion 0 or 1.
bool is_vetoed(std::vector<Review> const& given);
/// The highest level that the scores bear out.
Level suggested_level(std::vector<Review> const& given);
/// "best" takes two complete reviews, a veto leaves the field story, a single review at most "promising".
Level highest_level(std::vector<Review> const& given);

/// One criterion as reviewers are asked for it.
struct Criterion {
    CriterionGroup group = CriterionGroup::exclusion;
    std::string key;
};
/// What is missing, by form field: every criterion has a score and a reason, and there are no others.
Problems review_problems(std::vector<GivenScore> const& scores, std::vector<Criterion> const& criteria);
Problems statement_problems(ConflictStatement const& statement);
Problems conclusion_problems(Conclusion const& conclusion, std::vector<Review> const& given);

} // namespace erasmi::practices::rules
