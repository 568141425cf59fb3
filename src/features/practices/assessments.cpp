#include "features/practices/assessments.hpp"

#include "features/identity/identity.hpp"
#include "features/practices/assessment_store.hpp"
#include "features/practices/events.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/taxonomies/taxonomies.hpp"

#include <set>

namespace erasmi::practices {

namespace {

Practice get_managed(Tx& tx, Actor const& actor, PracticeId id)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_manage_assessment(actor, practice));
    return practice;
}

Assessment get_open(Tx& tx, PracticeId id)
{
    auto open = store::open_assessment(tx, id);
    if (!open) throw Stop(Status::not_found);
    return std::move(*open);
}

Problems reviewer_problems(Tx& tx, Practice const& practice, std::vector<Review> const& former,
                           std::vector<PersonId> const& asked)
{
    auto possible = possible_reviewers(tx, practice, former);
    auto may_be_asked = [&](PersonId person) {
        return std::ranges::find(possible, person) != possible.end();
    };
    std::set<PersonId> different(asked.begin(), asked.end());
    if (!std::ranges::all_of(asked, may_be_asked)) return {{"reviewers", {"problem.unknown_choice"}}};
    auto missing = rules::reviewers_missing(former);
    if (different.size() == missing && asked.size() == missing && missing > 0) return {};
    return {{"reviewers", {"practices.problem.so_many_reviewers", {{"n", std::to_string(missing)}}}}};
}

void ask(Tx& tx, Assessment const& assessment, PersonId by, std::vector<PersonId> const& reviewers)
{
    for (auto reviewer : reviewers) {
        Review review{.id = tx.new_id<struct ReviewRecord>(),
                      .assessment = assessment.id,
                      .reviewer = reviewer,
                      .asked_at = tx.now()};
        store::insert(tx, review);
        tx.record(ReviewAsked{assessment.practice, assessment.practice_version, by, review.id});
    }
}

/// Who is waited for now, after one of the reviews has changed.
Assessment go_on(Tx& tx, Assessment assessment)
{
    auto state = rules::state_after(store::reviews(tx, assessment.id));
    bool has_changed = state != assessment.state;
    if (has_changed) assessment.waiting_since = tx.now();
    if (has_changed && state == AssessmentState::to_conclude)
        tx.record(AssessmentWaits{assessment.practice, assessment.practice_version, assessment.id});
    assessment.state = state;
    assessment.version += 1;
    store::save_version(tx, assessment);
    return assessment;
}

void move_to(Tx& tx, Assessment const& assessment, Review& review, ReviewState state, PersonId by)
{
    review.state = state;
    review.version += 1;
    store::save_version(tx, review);
    tx.record(ReviewMoved{assessment.practice, assessment.practice_version, by, review.id, state});
}

void put_level(Tx& tx, Practice& practice, Level level)
{
    practice.level.key = enum_name(level);
    store::save_state(tx, practice);
    refresh_listing(tx, practice, store::content(tx, practice.id, *practice.published_version));
}

} // namespace

std::string taxonomy_of(CriterionGroup group) { return std::string(enum_name(group)) + "_criterion"; }

std::vector<rules::Criterion> criteria(Tx& tx)
{
    auto terms = taxonomies::catalogue(tx);
    std::vector<rules::Criterion> criteria;
    each_enumerator<CriterionGroup>([&](CriterionGroup group) {
        for (auto const& key : terms->terms(taxonomy_of(group))) criteria.push_back({group, key});
    });
    return criteria;
}

std::vector<PersonId> possible_reviewers(Tx& tx, Practice const& practice, std::vector<Review> const& reviews)
{
    auto people = identity::people_with(tx, SiteRole::reviewer);
    auto own = practice.owner ? identity::people_of(tx, *practice.owner) : std::vector<PersonId>{};
    own.push_back(practice.author);
    std::erase_if(people, [&](PersonId person) {
        return std::ranges::find(own, person) != own.end() ||
               std::ranges::find(reviews, person, &Review::reviewer) != reviews.end();
    });
    return people;
}

Checked<Assessment> open_assessment(Tx& tx, Actor const& actor, PracticeId id,
                                    std::vector<PersonId> const& reviewers)
{
    auto practice = get_managed(tx, actor, id);
    if (store::open_assessment(tx, id)) return Problems{{"", {"practices.problem.assessment_is_open"}}};
    if (auto problems = reviewer_problems(tx, practice, {}, reviewers); !problems.empty()) return problems;
    Assessment assessment{.id = tx.new_id<struct AssessmentRecord>(),
                          .practice = id,
                          .practice_version = *practice.published_version,
                          .opened_by = person(actor),
                          .opened_at = tx.now(),
                          .waiting_since = tx.now()};
    store::insert(tx, assessment);
    ask(tx, assessment, person(actor), reviewers);
    return assessment;
}

Checked<Assessment> ask_reviewers(Tx& tx, Actor const& actor, PracticeId id,
                                  std::vector<PersonId> const& reviewers)
{
    auto practice = get_managed(tx, actor, id);
    auto assessment = get_open(tx, id);
    auto former = store::reviews(tx, assessment.id);
    if (auto problems = reviewer_problems(tx, practice, former, reviewers); !problems.empty())
        return problems;
    ask(tx, assessment, person(actor), reviewers);
    return go_on(tx, assessment);
}

Assessment release_reviewer(Tx& tx, Actor const& actor, PracticeId id, ReviewId review_id)
{
    get_managed(tx, actor, id);
    auto assessment = get_open(tx, id);
    auto review = store::review(tx, review_id);
    if (review.assessment != assessment.id) throw Stop(Status::not_found);
    require(review.is_awaited());
    move_to(tx, assessment, review, ReviewState::released, person(actor));
    return go_on(tx, assessment);
}

Review own_review(Tx& tx, Actor const& actor, PracticeId id, ReviewId review_id)
{
    auto review = store::review(tx, review_id);
    bool is_hers = actor.is(review.reviewer) && store::assessment(tx, review.assessment).practice == id;
    if (!is_hers) throw Stop(Status::not_found);
    return review;
}

Checked<Review> state_conflict(Tx& tx, Actor const& actor, PracticeId id, ReviewId review_id,
                               ConflictStatement const& statement)
{
    auto review = own_review(tx, actor, id, review_id);
    require(review.is_awaited() && rules::may_review(actor, store::get(tx, id)));
    if (auto problems = rules::statement_problems(statement); !problems.empty()) return problems;
    auto assessment = store::assessment(tx, review.assessment);
    review.conflict = statement.words.str();
    move_to(tx, assessment, review, statement.has_conflict ? ReviewState::conflicted : ReviewState::accepted,
            person(actor));
    go_on(tx, assessment);
    return review;
}

Checked<Review> give_review(Tx& tx, Actor const& actor, PracticeId id, ReviewId review_id,
                            ReviewForm const& form)
{
    auto review = own_review(tx, actor, id, review_id);
    require(review.state == ReviewState::accepted && rules::may_review(actor, store::get(tx, id)));
    if (auto problems = rules::review_problems(form.scores, criteria(tx)); !problems.empty()) return problems;
    auto assessment = store::assessment(tx, review.assessment);
    review.is_named = form.is_named;
    review.scores = form.scores;
    review.given_at = tx.now();
    move_to(tx, assessment, review, ReviewState::given, person(actor));
    go_on(tx, assessment);
    return review;
}

Checked<Assessment> conclude_assessment(Tx& tx, Actor const& actor, PracticeId id,
                                        Conclusion const& conclusion)
{
    auto practice = get_managed(tx, actor, id);
    auto assessment = get_open(tx, id);
    auto reviews = store::reviews(tx, assessment.id);
    require(rules::may_conclude(actor, practice, reviews));
    if (std::ranges::any_of(reviews, &Review::is_awaited))
        return Problems{{"", {"practices.problem.review_is_awaited"}}};
    auto problems = rules::conclusion_problems(conclusion, rules::given(reviews));
    if (!problems.empty()) return problems;
    assessment.state = AssessmentState::concluded;
    assessment.waiting_since.reset();
    assessment.level.key = enum_name(conclusion.level);
    assessment.words = conclusion.words.str();
    assessment.concluded_by = person(actor);
    assessment.concluded_at = tx.now();
    assessment.version += 1;
    store::save_version(tx, assessment);
    put_level(tx, practice, conclusion.level);
    tx.record(Assessed{id, assessment.practice_version, person(actor), assessment.id, conclusion.level});
    return assessment;
}

} // namespace erasmi::practices
