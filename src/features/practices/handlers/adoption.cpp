#include "features/identity/identity.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/store.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"
#include "web/rows.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

pages::AdoptionView adoption_view(Context const& context, FormData form, Problems problems = {})
{
    auto practice = store::get(context.tx(), context.id<struct PracticeRecord>());
    if (!practice.is_public()) throw Stop(Status::not_found);
    require(!context.actor.memberships.empty(), "practices.adopt.needs_organisation");
    pages::AdoptionView view{.practice = practice,
                             .content =
                                 store::content(context.tx(), practice.id, *practice.published_version),
                             .form = std::move(form),
                             .problems = std::move(problems)};
    std::vector<OrganisationId> ids;
    for (auto const& membership : context.actor.memberships) ids.push_back(membership.organisation);
    for (auto const& [id, card] : identity::organisations(context.tx(), ids))
        view.organisations.push_back({id.str(), card.name});
    return view;
}

/// What the organisation told before, in the order of the published version's steps.
FormData told_before(Content const& content, Adoption const& adoption)
{
    AdoptionStory story{.organisation = adoption.organisation,
                        .stage = adoption.stage,
                        .outcome = adoption.outcome,
                        .added = adoption.added};
    (void)parse_field(adoption.started, story.started);
    (void)parse_field(adoption.lessons, story.lessons);
    for (auto const& step : content.steps) {
        auto told = std::ranges::find(adoption.steps, step.key, &AdoptedStep::step);
        story.steps.push_back(told == adoption.steps.end() ? AdoptedStep{.step = step.key} : *told);
    }
    FormData form;
    to_form(story, "", form);
    return form;
}

} // namespace

Response adoption_form(Context& context)
{
    auto view = adoption_view(context, {});
    auto organisation = context.actor.memberships.front().organisation;
    view.form.set("organisation", organisation.text());
    if (auto known = store::adoption_by(context.tx(), view.practice.id, organisation))
        view.form = told_before(view.content, *known);
    Html out;
    pages::adoption(out, context, view);
    return html_answer(std::move(out));
}

Response adopt(Context& context)
{
    if (change_rows(context.form, context.form.get("_action"))) {
        Html out;
        pages::adoption(out, context, adoption_view(context, context.form));
        return html_answer(std::move(out));
    }
    auto id = context.id<struct PracticeRecord>();
    auto story = from_form<AdoptionStory>(context.form);
    auto adopted =
        story ? practices::adopt(context.tx(), context.actor, id, *story) : Checked<Adoption>(story.error());
    if (!adopted)
        return answer_problems(context, adopted.error(), [&](Html& out) {
            pages::adoption(out, context, adoption_view(context, context.form, adopted.error()));
        });
    if (context.wanted == Representation::html) return see_other(context, path_of(id) + "#adopters");
    return created(context, path_of(id), to_json(*adopted));
}

} // namespace erasmi::practices::handlers
