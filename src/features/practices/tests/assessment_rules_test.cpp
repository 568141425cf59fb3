// From scores to a level, and who may assess what.
#include "features/practices/assessment_rules.hpp"

#include <gmock/gmock.h>

namespace erasmi::practices {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<rules::Criterion> few_criteria()
{
    return {{CriterionGroup::exclusion, "ethics"},
            {CriterionGroup::core, "equity"},
            {CriterionGroup::qualifier, "transferability"},
            {CriterionGroup::qualifier, "sustainability"}};
}

GivenScore scored(rules::Criterion const& criterion, int score)
{
    GivenScore given{.group = criterion.group, .score = Whole<0, 4>{score}};
    (void)parse_field(criterion.key, given.criterion);
    (void)parse_field("Because.", given.reason);
    return given;
}

Review review(std::vector<int> const& scores, ReviewState state = ReviewState::given)
{
    Review review{.state = state};
    auto criteria = few_criteria();
    for (std::size_t i = 0; i < scores.size(); ++i) review.scores.push_back(scored(criteria[i], scores[i]));
    return review;
}

TEST(LevelOfAnAssessment, FollowsFromTheMeans)
{
    using Reviews = std::vector<Review>;
    EXPECT_EQ(rules::suggested_level(Reviews{review({3, 4, 3, 3}), review({3, 2, 2, 4})}), Level::best);
    EXPECT_EQ(rules::suggested_level(Reviews{review({3, 3, 3, 3}), review({2, 3, 3, 3})}), Level::good)
        << "one exclusion criterion has a mean below three";
    EXPECT_EQ(rules::suggested_level(Reviews{review({4, 4, 2, 2}), review({4, 4, 2, 2})}), Level::good);
    EXPECT_EQ(rules::suggested_level(Reviews{review({4, 1, 4, 4}), review({4, 2, 4, 4})}), Level::promising);
}

TEST(LevelOfAnAssessment, NeedsTwoCompleteReviewsToBeBest)
{
    EXPECT_EQ(rules::highest_level({review({4, 4, 4, 4})}), Level::promising);
    EXPECT_EQ(rules::highest_level({review({4, 4, 4, 4}), review({4, 4, 4, 4})}), Level::best);
    EXPECT_EQ(rules::highest_level({}), Level::field_story);
}

TEST(LevelOfAnAssessment, IsVetoedByASingleLowScoreOfAnExclusionCriterion)
{
    for (int score : {0, 1}) {
        std::vector<Review> reviews{review({4, 4, 4, 4}), review({score, 4, 4, 4})};
        EXPECT_TRUE(rules::is_vetoed(reviews));
        EXPECT_EQ(rules::suggested_level(reviews), Level::field_story);
    }
    EXPECT_FALSE(rules::is_vetoed({review({2, 0, 0, 0})})) << "other criteria veto nothing";
}

TEST(LevelOfAnAssessment, IsNoHigherThanTheScoresAndIsExplained)
{
    std::vector<Review> one{review({4, 4, 4, 4})};
    EXPECT_THAT(rules::conclusion_problems({.level = Level::good}, one), SizeIs(2));
    Conclusion conclusion{.level = Level::promising};
    (void)parse_field("Clear and honest.", conclusion.words);
    EXPECT_THAT(rules::conclusion_problems(conclusion, one), IsEmpty());
}

TEST(Review, WantsAScoreAndAReasonForEachCriterion)
{
    auto criteria = few_criteria();
    auto scores = review({0, 1, 2, 3}).scores;
    EXPECT_THAT(rules::review_problems(scores, criteria), IsEmpty());
    scores[1].score.reset();
    scores[2].reason = {};
    auto problems = rules::review_problems(scores, criteria);
    ASSERT_THAT(problems, SizeIs(2));
    EXPECT_EQ(problems[0].field, "scores.1.score");
    EXPECT_EQ(problems[1].field, "scores.2.reason");
    scores = review({4, 4, 4}).scores;
    EXPECT_THAT(rules::review_problems(scores, criteria), SizeIs(1)) << "one criterion is left out";
    scores = review({4, 4, 4, 4}).scores;
    scores[3] = scores[2];
    EXPECT_THAT(rules::review_problems(scores, criteria), SizeIs(1)) << "one criterion is scored twice";
}

TEST(Review, IsWaitedForByTurns)
{
    auto asked = review({}, ReviewState::asked), given = review({4, 4, 4, 4});
    auto conflicted = review({}, ReviewState::conflicted);
    EXPECT_EQ(rules::state_after({asked, given}), AssessmentState::reviewing);
    EXPECT_EQ(rules::state_after({given, given}), AssessmentState::to_conclude);
    EXPECT_EQ(rules::state_after({asked, conflicted}), AssessmentState::to_conclude) << "somebody is missing";
    EXPECT_EQ(rules::reviewers_missing({asked, conflicted}), 1U);
    EXPECT_EQ(rules::reviewers_missing({asked, given}), 0U);
}

} // namespace
} // namespace erasmi::practices
