// The work on an assessment: opening it, asking reviewers, concluding.
#include "features/identity/identity.hpp"
#include "features/practices/assessment_store.hpp"
#include "features/practices/assessments.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

PracticeId practice_id(Context const& context) { return context.id<struct PracticeRecord>(); }

void put_people(Context const& context, pages::AssessmentWorkView& view)
{
    auto possible = possible_reviewers(context.tx(), view.practice, view.reviews);
    auto everybody = possible;
    for (auto const& review : view.reviews) everybody.push_back(review.reviewer);
    view.names = identity::names(context.tx(), everybody);
    for (auto& [person, name] : view.names) name = identity::shown_name(name, *context.locale);
    for (auto person : possible) view.possible.push_back({person.str(), view.names[person]});
}

pages::AssessmentWorkView work_view(Context const& context, Problems const& problems)
{
    auto practice = get_known(context.tx(), context.actor, practice_id(context));
    require(rules::may_manage_assessment(context.actor, practice));
    pages::AssessmentWorkView view{.practice = practice,
                                   .assessment = store::open_assessment(context.tx(), practice.id),
                                   .form = context.form,
                                   .problems = problems};
    if (view.assessment) view.reviews = store::reviews(context.tx(), view.assessment->id);
    view.may_conclude = rules::may_conclude(context.actor, practice, view.reviews);
    put_people(context, view);
    return view;
}

std::vector<PersonId> chosen_reviewers(Context const& context)
{
    std::vector<PersonId> chosen;
    for (auto const& text : context.form.all("reviewers"))
        if (auto person = PersonId::parse(text)) chosen.push_back(*person);
    return chosen;
}

Response outcome(Context const& context, Checked<Assessment> const& result, std::string_view page)
{
    if (!result)
        return answer_problems(context, result.error(), [&](Html& out) {
            pages::assessment_work(out, context, work_view(context, result.error()));
        });
    if (context.wanted != Representation::html) return json_answer(to_json(*result));
    return see_other(context, path_of(practice_id(context)) + std::string(page));
}

} // namespace

Response assessment(Context& context)
{
    Html out;
    pages::assessment_work(out, context, work_view(context, {}));
    return html_answer(std::move(out));
}

Response open_assessment(Context& context)
{
    return outcome(context,
                   practices::open_assessment(context.tx(), context.actor, practice_id(context),
                                              chosen_reviewers(context)),
                   "/assessment");
}

Response ask_reviewers(Context& context)
{
    return outcome(context,
                   practices::ask_reviewers(context.tx(), context.actor, practice_id(context),
                                            chosen_reviewers(context)),
                   "/assessment");
}

Response release_reviewer(Context& context)
{
    practices::release_reviewer(context.tx(), context.actor, practice_id(context),
                                context.id<struct ReviewRecord>("review"));
    return done(context, path_of(practice_id(context)) + "/assessment");
}

Response conclude_assessment(Context& context)
{
    auto conclusion = from_form<Conclusion>(context.form);
    auto concluded = conclusion ? practices::conclude_assessment(context.tx(), context.actor,
                                                                 practice_id(context), *conclusion)
                                : Checked<Assessment>(conclusion.error());
    return outcome(context, concluded, "#assessment");
}

} // namespace erasmi::practices::handlers
