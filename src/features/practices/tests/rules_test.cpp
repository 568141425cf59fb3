// Who may do what in which state, and what a practice still lacks.
#include "features/practices/rules.hpp"
#include "features/practices/tests/sample.hpp"

#include <gmock/gmock.h>

namespace erasmi::practices {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class Kind>
Id<Kind> id(int number)
{
    auto digits = std::to_string(number);
    return *Id<Kind>::parse("01900000-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits);
}

PersonId const writer = id<struct PersonRecord>(1);
PersonId const somebody = id<struct PersonRecord>(2);
OrganisationId const home = id<struct OrganisationRecord>(3);
OrganisationId const elsewhere = id<struct OrganisationRecord>(4);

Actor const guest;
Actor const author{writer, {}, {{home, MemberRole::representative}}};
Actor const former_author{writer, {}, {{elsewhere, MemberRole::representative}}};
Actor const colleague{somebody, {}, {{home, MemberRole::representative}}};
Actor const outsider{somebody, {}, {{elsewhere, MemberRole::admin}}};
Actor const curator{somebody, {SiteRole::curator}, {}};
Actor const curator_at_home{somebody, {SiteRole::curator}, {{home, MemberRole::representative}}};
Actor const operator_{somebody, {SiteRole::operator_}, {}};

constexpr std::array all_states{State::draft,    State::submitted, State::in_review,
                                State::returned, State::published, State::declined};

Practice practice(State state, std::optional<OrganisationId> owner = home)
{
    return {.state = state, .owner = owner, .author = writer};
}

using Rule = bool (*)(Actor const&, Practice const&);

/// The states in which the rule says yes.
std::vector<State> states_where(Rule rule, Actor const& actor, std::optional<OrganisationId> owner = home)
{
    std::vector<State> states;
    for (auto state : all_states)
        if (rule(actor, practice(state, owner))) states.push_back(state);
    return states;
}

std::vector<std::string> fields(Problems const& problems)
{
    std::vector<std::string> fields;
    for (auto const& problem : problems) fields.push_back(problem.field);
    return fields;
}

TEST(Rules, PutTheAuthorAndHerOrganisationOnTheAuthorsSide)
{
    for (auto const& actor : {author, colleague})
        EXPECT_TRUE(rules::is_on_authors_side(actor, practice(State::draft)));
    for (auto const& actor : {guest, outsider, curator, operator_})
        EXPECT_FALSE(rules::is_on_authors_side(actor, practice(State::draft)));
}

TEST(Rules, LetAnAuthorWhoLeftTheOrganisationReadButChangeNothing)
{
    EXPECT_EQ(states_where(rules::may_read_working_version, former_author).size(), all_states.size());
    for (auto rule : {rules::is_on_authors_side, rules::may_edit, rules::may_submit, rules::may_comment,
                      rules::may_translate, rules::may_judge})
        EXPECT_THAT(states_where(rule, former_author), IsEmpty());
    EXPECT_TRUE(rules::may_edit(former_author, practice(State::draft, {}))) << "which is hers alone";
}

TEST(Rules, GiveWhatNoOrganisationOwnsToTheCurators)
{
    EXPECT_TRUE(rules::is_on_authors_side(curator, practice(State::draft, {})));
    EXPECT_TRUE(rules::is_on_authors_side(author, practice(State::draft, {})));
    EXPECT_FALSE(rules::is_on_authors_side(colleague, practice(State::draft, {})));
}

TEST(Rules, HideDraftsFromCurators)
{
    auto rule = rules::may_read_working_version;
    EXPECT_THAT(states_where(rule, curator), ElementsAre(State::submitted, State::in_review, State::returned,
                                                         State::published, State::declined));
    EXPECT_THAT(states_where(rule, operator_).size(), all_states.size());
    EXPECT_THAT(states_where(rule, author).size(), all_states.size());
    EXPECT_THAT(states_where(rule, outsider), IsEmpty());
    EXPECT_THAT(states_where(rule, guest), IsEmpty());
}

TEST(Rules, LetEverybodyReadVersionsThatWereEverPublic)
{
    std::vector<std::int64_t> const once_public{2, 4};
    auto edited = practice(State::draft);
    for (auto const& actor : {guest, outsider, curator}) {
        for (int version : {2, 4})
            EXPECT_TRUE(rules::may_read_version(actor, edited, once_public, version)) << version;
        for (int version : {1, 3, 5})
            EXPECT_FALSE(rules::may_read_version(actor, edited, once_public, version)) << version;
    }
    for (auto const& actor : {author, colleague, operator_})
        EXPECT_TRUE(rules::may_read_version(actor, edited, once_public, 5));
}

TEST(Rules, LetTheAuthorsSideEditAllButDeclined)
{
    EXPECT_THAT(
        states_where(rules::may_edit, colleague),
        ElementsAre(State::draft, State::submitted, State::in_review, State::returned, State::published));
    for (auto const& actor : {guest, outsider, curator, operator_})
        EXPECT_THAT(states_where(rules::may_edit, actor), IsEmpty());
}

TEST(Rules, LetTheAuthorsSideSubmitWhatIsInItsHands)
{
    EXPECT_THAT(states_where(rules::may_submit, author), ElementsAre(State::draft, State::returned));
    for (auto const& actor : {guest, outsider, curator, operator_})
        EXPECT_THAT(states_where(rules::may_submit, actor), IsEmpty());
}

TEST(Rules, LetCuratorsJudgeWhatWaitsAndIsNotTheirs)
{
    EXPECT_THAT(states_where(rules::may_judge, curator), ElementsAre(State::submitted, State::in_review));
    EXPECT_THAT(states_where(rules::may_judge, curator_at_home), IsEmpty());
    Actor const own{writer, {SiteRole::curator}, {}};
    EXPECT_THAT(states_where(rules::may_judge, own, std::nullopt), IsEmpty());
    EXPECT_THAT(states_where(rules::may_judge, curator, std::nullopt),
                ElementsAre(State::submitted, State::in_review));
    for (auto const& actor : {guest, author, outsider, operator_})
        EXPECT_THAT(states_where(rules::may_judge, actor), IsEmpty());
}

TEST(Rules, OpenTheConversationWithTheSubmissionAndCloseItWithARefusal)
{
    for (auto const& actor : {author, colleague, curator})
        EXPECT_THAT(states_where(rules::may_comment, actor),
                    ElementsAre(State::submitted, State::in_review, State::returned, State::published));
    for (auto const& actor : {guest, outsider, operator_})
        EXPECT_THAT(states_where(rules::may_comment, actor), IsEmpty());
}

TEST(Rules, TakeWordsForQuestionsOfCuratorsAndAnswersOfAuthorsWhileSomebodyWaits)
{
    auto kinds = [](Actor const& actor) {
        std::vector<MessageKind> kinds;
        for (auto state : {State::submitted, State::in_review, State::returned, State::published})
            kinds.push_back(rules::kind_of_words(actor, practice(state)));
        return kinds;
    };
    using enum MessageKind;
    EXPECT_THAT(kinds(curator), ElementsAre(question, question, question, comment));
    EXPECT_THAT(kinds(author), ElementsAre(comment, answer, answer, comment));
    EXPECT_THAT(kinds(curator_at_home), ElementsAre(comment, answer, answer, comment));
}

TEST(Rules, LetCuratorsTranslateWhatTheyMayRead)
{
    EXPECT_THAT(states_where(rules::may_translate, curator),
                ElementsAre(State::submitted, State::in_review, State::returned, State::published));
    EXPECT_EQ(states_where(rules::may_translate, author).size(), 5U);
    for (auto const& actor : {guest, outsider, operator_})
        EXPECT_THAT(states_where(rules::may_translate, actor), IsEmpty());
}

TEST(Rules, LetMembersAdoptWhatIsPublicForTheirOrganisation)
{
    auto known = practice(State::published);
    EXPECT_FALSE(rules::may_adopt(outsider, known, elsewhere)) << "published, but no version is public";
    known.published_version = 1;
    EXPECT_TRUE(rules::may_adopt(outsider, known, elsewhere));
    EXPECT_FALSE(rules::may_adopt(outsider, known, home));
    EXPECT_FALSE(rules::may_adopt(guest, known, elsewhere));
}

TEST(Completeness, NamesAllThatIsMissing)
{
    EXPECT_THAT(fields(rules::missing_to_publish({})),
                ElementsAre("title", "country", "place", "since", "themes", "summary", "challenge",
                            "how_it_works", "results", "coordination", "actors", "steps"));
    EXPECT_THAT(rules::missing_to_publish(complete_content()), IsEmpty());
}

TEST(Completeness, LooksIntoActorsAndSteps)
{
    auto content = content_of(with(with(complete_form(), "actors.1.kind", ""), "steps.0.what", ""));
    EXPECT_THAT(rules::missing_to_publish(content),
                ElementsAre(Problem{"actors.1.kind", {"problem.required"}},
                            Problem{"steps.0.what", {"problem.required"}}));
    content = complete_content();
    content.actors.pop_back();
    EXPECT_THAT(rules::missing_to_publish(content),
                ElementsAre(Problem{"actors", {"practices.problem.too_few_actors"}}));
}

TEST(Advice, NamesPassagesThatAreShortOrLongButNotEmptyOnes)
{
    std::string title;
    for (int i = 0; i < 16; ++i) title += "word ";
    auto content = content_of(with(complete_form(), "title", title));
    std::vector<std::string> found;
    for (auto const& advice : rules::advice(content))
        found.push_back(advice.field + " " + std::to_string(advice.words) + " " +
                        std::to_string(advice.from) + "-" + std::to_string(advice.to));
    EXPECT_THAT(found, ElementsAre("title 16 0-15", "summary 5 75-100", "challenge 5 100-150",
                                   "how_it_works 6 75-100", "results 5 75-100"));
}

TEST(ChangedSteps, AreThoseWordedOtherwiseOrGone)
{
    auto before = complete_content();
    EXPECT_THAT(rules::changed_steps(before, before), IsEmpty());
    auto after = content_of(with(complete_form(), "steps.1.what", "One host is enough."));
    EXPECT_THAT(rules::changed_steps(before, after), ElementsAre("s2"));
    std::ranges::reverse(after.steps);
    EXPECT_THAT(rules::changed_steps(before, after), ElementsAre("s2")) << "another place is no other step";
    after.steps.clear();
    EXPECT_THAT(rules::changed_steps(before, after), ElementsAre("s1", "s2"));
}

TEST(KeptSteps, AreThoseOfTheAdoptedVersionThatWereNotChangedOrDropped)
{
    AdoptedStep changed{.choice = StepChoice::changed};
    ASSERT_FALSE(parse_field("s1", changed.step));
    Adoption const adoption{.steps = rules::with_untold_steps({changed}, complete_content())};
    EXPECT_FALSE(rules::kept(adoption, "s1"));
    EXPECT_TRUE(rules::kept(adoption, "s2"));
    EXPECT_FALSE(rules::kept(adoption, "s3")) << "added to the practice later";
}

} // namespace
} // namespace erasmi::practices
