#include "features/practices/assessment_rules.hpp"

#include <algorithm>
#include <map>

namespace erasmi::practices::rules {

namespace {

bool is_own(Actor const& actor, Practice const& practice)
{
    return actor.is(practice.author) || (practice.owner && actor.belongs_to(*practice.owner));
}

constexpr int highest_vetoing_score = 1;

/// Of all reviews together: the sum of scores and how many there are.
struct Tally {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    bool is_at_least(std::int64_t mean) const { return count > 0 && sum >= mean * count; }
};

/// Each criterion of exclusion and core has at least this mean, and so have all qualifiers together.
bool reaches(std::vector<Review> const& given, std::int64_t mean)
{
    std::map<std::string, Tally> essential;
    Tally qualifier;
    for (auto const& review : given)
        for (auto const& score : review.scores) {
            if (!score.score) return false;
            auto& tally =
                score.group == CriterionGroup::qualifier ? qualifier : essential[score.criterion.str()];
            tally.sum += score.score->value;
            tally.count += 1;
        }
    return !essential.empty() && qualifier.is_at_least(mean) &&
           std::ranges::all_of(essential, [&](auto const& each) { return each.second.is_at_least(mean); });
}

} // namespace

bool may_manage_assessment(Actor const& actor, Practice const& practice)
{
    bool is_curator = actor.is(SiteRole::curator) || actor.is(SiteRole::operator_);
    return practice.is_public() && is_curator && !is_own(actor, practice);
}

bool may_review(Actor const& reviewer, Practice const& practice)
{
    return practice.is_public() && reviewer.is(SiteRole::reviewer) && !is_own(reviewer, practice);
}

bool may_conclude(Actor const& actor, Practice const& practice, std::vector<Review> const& reviews)
{
    return may_manage_assessment(actor, practice) &&
           std::ranges::none_of(reviews, [&](Review const& review) { return actor.is(review.reviewer); });
}

std::vector<Review> given(std::vector<Review> reviews)
{
    std::erase_if(reviews, [](Review const& review) { return !review.is_given(); });
    return reviews;
}

AssessmentState state_after(std::vector<Review> const& reviews)
{
    bool is_awaited = std::ranges::any_of(reviews, &Review::is_awaited);
    return is_awaited && reviewers_missing(reviews) == 0 ? AssessmentState::reviewing
                                                         : AssessmentState::to_conclude;
}

std::size_t reviewers_missing(std::vector<Review> const& reviews)
{
    auto at_work = std::ranges::count_if(
        reviews, [](Review const& review) { return review.is_awaited() || review.is_given(); });
    return reviewers_needed - std::min(reviewers_needed, static_cast<std::size_t>(at_work));
}

bool is_vetoed(std::vector<Review> const& given)
{
    auto vetoes = [](GivenScore const& score) {
        return score.group == CriterionGroup::exclusion && score.score &&
               score.score->value <= highest_vetoing_score;
    };
    return std::ranges::any_of(
        given, [&](Review const& review) { return std::ranges::any_of(review.scores, vetoes); });
}

Level suggested_level(std::vector<Review> const& given)
{
    auto highest = highest_level(given);
    if (highest != Level::best) return highest;
    if (reaches(given, 3)) return Level::best;
    return reaches(given, 2) ? Level::good : Level::promising;
}

Level highest_level(std::vector<Review> const& given)
{
    if (given.empty() || is_vetoed(given)) return Level::field_story;
    return given.size() < reviewers_needed ? Level::promising : Level::best;
}

Problems review_problems(std::vector<GivenScore> const& scores, std::vector<Criterion> const& criteria)
{
    Problems problems;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        auto path = "scores." + std::to_string(i);
        if (!scores[i].score) problems.push_back({path + ".score", {"problem.required"}});
        if (scores[i].reason.empty()) problems.push_back({path + ".reason", {"problem.required"}});
    }
    auto times = [&](Criterion const& criterion) {
        return std::ranges::count_if(scores, [&](GivenScore const& given) {
            return criterion.group == given.group && criterion.key == given.criterion.str();
        });
    };
    bool is_each_once = std::ranges::all_of(criteria, [&](auto const& each) { return times(each) == 1; });
    if (scores.size() != criteria.size() || !is_each_once)
        problems.push_back({"", {"practices.problem.other_criteria"}});
    return problems;
}

Problems statement_problems(ConflictStatement const& statement)
{
    if (!statement.has_conflict || !statement.words.empty()) return {};
    return {{"words", {"problem.required"}}};
}

Problems conclusion_problems(Conclusion const& conclusion, std::vector<Review> const& given)
{
    Problems problems;
    if (conclusion.level > highest_level(given))
        problems.push_back({"level", {"practices.problem.level_too_high"}});
    if (conclusion.words.empty()) problems.push_back({"words", {"problem.required"}});
    return problems;
}

} // namespace erasmi::practices::rules
