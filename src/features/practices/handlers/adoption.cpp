#include "features/practices/handler_parts.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/store.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"
#include "web/rows.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

Practice get_adoptable(Context const& context)
{
    auto practice = store::get(context.tx(), context.id<struct PracticeRecord>());
    if (!practice.is_public()) throw Stop(Status::not_found);
    require(!context.actor.memberships.empty(), "practices.adopt.needs_organisation");
    return practice;
}

/// The form for the version it was begun with, also when a newer one is public by now.
pages::AdoptionView adoption_view(Context const& context, Practice const& practice, FormData form,
                                  Problems problems = {})
{
    auto version = *practice.published_version;
    std::int64_t begun_with = 0;
    (void)parse_field(form.get("practice_version"), begun_with);
    if (store::publication(context.tx(), practice.id, begun_with)) version = begun_with;
    return {.practice = practice,
            .content = store::content(context.tx(), practice.id, version),
            .organisations = own_organisations(context),
            .form = std::move(form),
            .problems = std::move(problems)};
}

/// The organisation asked for, if it is one of the reader's; else her first.
OrganisationId chosen_organisation(Context const& context)
{
    auto asked = OrganisationId::parse(context.query.get("organisation"));
    return asked && context.actor.belongs_to(*asked) ? *asked
                                                     : context.actor.memberships.front().organisation;
}

/// What the organisation told before, in the order of the published version's steps.
FormData told_before(Content const& content, Adoption const& adoption)
{
    AdoptionStory story{.organisation = adoption.organisation,
                        .practice_version = {},
                        .base_version = Whole<1, 1'000'000>{adoption.version},
                        .stage = adoption.stage,
                        .outcome = adoption.outcome,
                        .started = adoption.started,
                        .added = adoption.added};
    (void)parse_field(adoption.lessons, story.lessons);
    story.steps = rules::with_untold_steps(adoption.steps, content);
    FormData form;
    to_form(story, "", form);
    return form;
}

/// A colleague told meanwhile: who saves again now knows of it.
void take_newest_base(Context& context, PracticeId id)
{
    auto organisation = OrganisationId::parse(context.form.get("organisation"));
    auto known = organisation ? store::adoption_by(context.tx(), id, *organisation) : std::nullopt;
    if (known) context.form.set("base_version", std::to_string(known->version));
}

} // namespace

Response adoption_form(Context& context)
{
    auto practice = get_adoptable(context);
    auto organisation = chosen_organisation(context);
    auto view = adoption_view(context, practice, {});
    if (auto known = store::adoption_by(context.tx(), practice.id, organisation))
        view.form = told_before(view.content, *known);
    view.form.set("organisation", organisation.text());
    view.form.set("practice_version", std::to_string(*practice.published_version));
    Html out;
    pages::adoption(out, context, view);
    return html_answer(std::move(out));
}

Response adopt(Context& context)
{
    if (change_rows(context.form, context.form.get("_action"))) {
        Html out;
        pages::adoption(out, context, adoption_view(context, get_adoptable(context), context.form));
        return html_answer(std::move(out));
    }
    auto id = context.id<struct PracticeRecord>();
    drop_empty_rows(context.form, "added");
    auto story = from_form<AdoptionStory>(context.form);
    auto adopted =
        story ? practices::adopt(context.tx(), context.actor, id, *story) : Checked<Adoption>(story.error());
    if (!adopted) {
        if (adopted.error().front().field.empty()) take_newest_base(context, id);
        return answer_problems(context, adopted.error(), [&](Html& out) {
            pages::adoption(out, context,
                            adoption_view(context, get_adoptable(context), context.form, adopted.error()));
        });
    }
    if (context.wanted == Representation::html) return see_other(context, path_of(id) + "#adopters");
    return created(context, path_of(id), to_json(*adopted));
}

} // namespace erasmi::practices::handlers
