// Who may do what with questions and answers.
#include "features/questions/rules.hpp"

#include <gtest/gtest.h>

namespace erasmi::questions {
namespace {

class QuestionRules : public ::testing::Test {
protected:
    GivenSurroundings surroundings{instant(1'772'000'000'000)};
    PersonId asker{new_id(surroundings)}, writer{new_id(surroundings)}, other{new_id(surroundings)};
    PostId first{new_id(surroundings)}, second{new_id(surroundings)};
    Post question{.id = first, .question = first, .author = asker};
    Post answer{.id = second, .question = first, .author = writer};
    Actor guest;
    Actor curator{.person = other, .roles = {SiteRole::curator}, .memberships = {}};
    Actor operator_{.person = other, .roles = {SiteRole::operator_}, .memberships = {}};

    static Actor member(PersonId person) { return {.person = person, .roles = {}, .memberships = {}}; }

    Post answer_that_is(PostState state) const
    {
        auto post = answer;
        post.state = state;
        return post;
    }
};

TEST_F(QuestionRules, ShowWhatIsHiddenToItsWriterAndToModeratorsOnly)
{
    auto hidden = answer_that_is(PostState::hidden);
    for (auto const& actor : {member(writer), curator, operator_})
        EXPECT_TRUE(rules::may_read(actor, hidden));
    for (auto const& actor : {guest, member(asker), member(other)})
        EXPECT_FALSE(rules::may_read(actor, hidden));
}

TEST_F(QuestionRules, ShowNobodyWhatIsWithdrawn)
{
    auto withdrawn = answer_that_is(PostState::withdrawn);
    for (auto const& actor : {guest, member(writer), member(asker), curator, operator_}) {
        EXPECT_FALSE(rules::may_read(actor, withdrawn));
        EXPECT_FALSE(rules::may_change(actor, withdrawn));
        EXPECT_FALSE(rules::may_moderate(actor, withdrawn));
    }
}

TEST_F(QuestionRules, LetOnlyTheWriterChangeItAlsoWhileItIsHidden)
{
    EXPECT_TRUE(rules::may_change(member(writer), answer));
    EXPECT_TRUE(rules::may_change(member(writer), answer_that_is(PostState::hidden)));
    for (auto const& actor : {guest, member(asker), curator, operator_})
        EXPECT_FALSE(rules::may_change(actor, answer));
}

TEST_F(QuestionRules, LetWhoAskedAcceptAnAnswerThatIsShown)
{
    EXPECT_TRUE(rules::may_accept(member(asker), question, answer));
    EXPECT_FALSE(rules::may_accept(member(asker), question, question));
    EXPECT_FALSE(rules::may_accept(member(asker), question, answer_that_is(PostState::hidden)));
    for (auto const& actor : {guest, member(writer), curator, operator_})
        EXPECT_FALSE(rules::may_accept(actor, question, answer));
}

TEST_F(QuestionRules, LetEverybodySignedInAnswerAndReportWhatOthersWrote)
{
    EXPECT_TRUE(rules::may_answer(member(other), question));
    EXPECT_TRUE(rules::may_report(member(other), answer));
    EXPECT_FALSE(rules::may_answer(guest, question));
    EXPECT_FALSE(rules::may_report(guest, answer));
    EXPECT_FALSE(rules::may_report(member(writer), answer));
    EXPECT_FALSE(rules::may_report(curator, answer_that_is(PostState::hidden)));
}

TEST_F(QuestionRules, LetNobodyModerateWhatSheWrote)
{
    EXPECT_TRUE(rules::may_moderate(curator, answer));
    EXPECT_TRUE(rules::may_moderate(operator_, answer));
    EXPECT_FALSE(rules::may_moderate(member(asker), answer));
    answer.author = other;
    EXPECT_FALSE(rules::may_moderate(curator, answer));
}

} // namespace
} // namespace erasmi::questions
