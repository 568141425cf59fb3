// A reviewer's own part of an assessment.
#include "data/drafts.hpp"
#include "features/practices/assessment_store.hpp"
#include "features/practices/assessments.hpp"
#include "features/practices/handler_parts.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/store.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

PracticeId practice_id(Context const& context) { return context.id<struct PracticeRecord>(); }
ReviewId review_id(Context const& context) { return context.id<struct ReviewRecord>("review"); }
std::string draft_name(ReviewId id) { return "review/" + id.str(); }

pages::ReviewView review_view(Context const& context, FormData form, Problems problems = {})
{
    auto review = own_review(context.tx(), context.actor, practice_id(context), review_id(context));
    pages::ReviewView view{.practice = store::get(context.tx(), practice_id(context)),
                           .assessment = store::assessment(context.tx(), review.assessment),
                           .review = review,
                           .form = std::move(form),
                           .problems = std::move(problems)};
    view.title = store::content(context.tx(), view.practice.id, view.assessment.practice_version).title.str();
    view.criteria = criteria(context.tx());
    return view;
}

Response outcome(Context const& context, Checked<Review> const& result)
{
    if (!result)
        return answer_problems(context, result.error(), [&](Html& out) {
            pages::review(out, context, review_view(context, context.form, result.error()));
        });
    if (context.wanted != Representation::html) return json_answer(to_json(*result));
    return see_other(context,
                     path_of(practice_id(context)) + "/assessment/reviews/" + review_id(context).str());
}

} // namespace

Response review_form(Context& context)
{
    auto kept = kept_typed(context, draft_name(review_id(context)));
    Html out;
    pages::review(out, context, review_view(context, kept.value_or(FormData{})));
    return html_answer(std::move(out));
}

Response state_conflict(Context& context)
{
    auto statement = from_form<ConflictStatement>(context.form);
    return outcome(context, statement
                                ? practices::state_conflict(context.tx(), context.actor, practice_id(context),
                                                            review_id(context), *statement)
                                : Checked<Review>(statement.error()));
}

Response give_review(Context& context)
{
    auto form = from_form<ReviewForm>(context.form);
    auto given = form ? practices::give_review(context.tx(), context.actor, practice_id(context),
                                               review_id(context), *form)
                      : Checked<Review>(form.error());
    if (given) data::drafts::drop(context.tx(), context.me(), draft_name(given->id));
    return outcome(context, given);
}

Response keep_review(Context& context)
{
    auto review = own_review(context.tx(), context.actor, practice_id(context), review_id(context));
    require(review.state == ReviewState::accepted);
    keep_typed(context, draft_name(review.id));
    return Response{.status = Status::no_content};
}

} // namespace erasmi::practices::handlers
