#include "data/drafts.hpp"
#include "data/paging.hpp"
#include "features/practices/form.hpp"
#include "features/practices/handler_parts.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"
#include "web/rows.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

std::string draft_name(PracticeId id) { return "practice/" + id.str(); }

Practice get_editable(Context const& context)
{
    return practices::get_editable(context.tx(), context.actor, context.id<struct PracticeRecord>());
}

Response edit_page(Context const& context, pages::EditView const& view, Status status = Status::ok)
{
    Html out;
    pages::edit(out, context, view);
    return html_answer(std::move(out), status);
}

/// The draft that autosave kept, if it was typed on top of some version.
std::optional<FormData> kept_form(Context const& context, PracticeId id)
{
    auto form = kept_typed(context, draft_name(id));
    return form && !form->get("base_version").empty() ? form : std::nullopt;
}

/// Buttons that change the form and save nothing; nothing when the form is to be saved.
std::optional<Response> change_form(Context& context, Practice const& practice)
{
    auto action = context.form.get("_action");
    if (action == "discard") {
        data::drafts::drop(context.tx(), context.me(), draft_name(practice.id));
        return see_other(context, path_of(practice.id) + "/edit");
    }
    if (!change_rows(context.form, action)) return {};
    return edit_page(context, {practice, context.form});
}

Response save_content(Context& context, Practice const& practice, Content const& content)
{
    Edit edit{.base_version = 1, .content = content, .reason = std::string(context.form.get("reason"))};
    // Without a version every change since the first one clashes, so nothing is overwritten.
    (void)parse_field(context.form.get("base_version"), edit.base_version);
    auto saved = practices::save(context.tx(), context.actor, practice.id, edit);
    if (!saved)
        return answer_problems(context, saved.error(), [&](Html& out) {
            pages::edit(out, context, {practice, context.form, saved.error()});
        });
    if (!saved->clashes.empty()) {
        if (context.wanted != Representation::html)
            throw Stop(Status::conflict, {"problem.changed_meanwhile"});
        auto form = practices::edit_form(saved->content, practice.version);
        return edit_page(context, {practice, form, {}, saved->clashes}, Status::conflict);
    }
    data::drafts::drop(context.tx(), context.me(), draft_name(practice.id));
    if (context.wanted != Representation::html) return json_answer(to_json(saved->practice));
    return see_other(context, path_of(practice.id) + "/curation");
}

} // namespace

Response new_form(Context& context)
{
    FormData form;
    form.set("language", context.locale->code());
    Html out;
    pages::new_practice(out, context, form, {}, own_organisations(context));
    return html_answer(std::move(out));
}

Response create(Context& context)
{
    auto wanted = from_form<NewPractice>(context.form);
    auto made =
        wanted ? practices::create(context.tx(), context.actor, *wanted) : Checked<Practice>(wanted.error());
    if (!made)
        return answer_problems(context, made.error(), [&](Html& out) {
            pages::new_practice(out, context, context.form, made.error(), own_organisations(context));
        });
    auto path = path_of(made->id);
    if (context.wanted == Representation::html) return see_other(context, path + "/edit");
    return created(context, path, to_json(*made));
}

Response mine(Context& context)
{
    constexpr int page_size = 30;
    auto organisations = organisations_of(context.actor);

    pages::MineView view;
    view.practices = store::mine(context.tx(), context.me(), organisations,
                                 place_of(context.query.get("after")), page_size + 1);
    if (data::take_surplus(view.practices, page_size))
        view.next = cursor_of({view.practices.back().updated_at, view.practices.back().id});
    view.waiting_for_me = store::waiting_for_author(context.tx(), context.me(), organisations, page_size);
    if (context.actor.is(SiteRole::curator))
        view.for_curators = store::waiting_for_curators(context.tx(), page_size);
    return answer(context, view, pages::mine);
}

Response edit_form(Context& context)
{
    auto practice = get_editable(context);
    if (auto kept = kept_form(context, practice.id))
        return edit_page(context, {practice, *kept, {}, {}, true});
    auto content = store::content(context.tx(), practice.id, practice.version);
    return edit_page(context, {practice, practices::edit_form(content, practice.version)});
}

Response save(Context& context)
{
    auto practice = get_editable(context);
    if (auto changed = change_form(context, practice)) return std::move(*changed);
    take_choices(context.form, store::content(context.tx(), practice.id, practice.version));
    prepare(context.form, *context.site.surroundings);
    auto content = from_form<Content>(context.form);
    auto problems = content ? Problems() : content.error();
    Text<0, 300> reason;
    if (auto fault = parse_field(context.form.get("reason"), reason)) problems.push_back({"reason", *fault});
    if (!problems.empty())
        return answer_problems(context, problems, [&](Html& out) {
            pages::edit(out, context, {practice, context.form, problems});
        });
    return save_content(context, practice, *content);
}

Response keep_draft(Context& context)
{
    auto practice = get_editable(context);
    keep_typed(context, draft_name(practice.id));
    return Response{.status = Status::no_content};
}

} // namespace erasmi::practices::handlers
