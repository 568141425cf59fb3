// Handlers: what operators do with accounts.
#include "features/identity/handler_parts.hpp"
#include "features/identity/handlers.hpp"
#include "features/identity/invitation_actions.hpp"
#include "features/identity/pages/people.hpp"
#include "features/identity/people_actions.hpp"
#include "features/identity/views.hpp"

namespace erasmi::identity::handlers {

namespace {

PersonId person_id(Context const& context) { return context.id<PersonRecord>(); }
std::string home(Context const& context) { return "/people/" + person_id(context).str(); }

SiteRole role(Context const& context)
{
    auto role = enum_of<SiteRole>(context.parameter("role"));
    if (!role) throw Stop(Status::not_found);
    return *role;
}

pages::FormState first_invitation(Context const& context)
{
    pages::FormState state;
    to_form(InvitationForm{.language = context.language()}, "", state.data);
    return state;
}

Response back_to_person(Context& context, Problems const& problems, std::string_view note)
{
    if (problems.empty()) return web::done(context, pages::with_note(home(context), note));
    auto view = person_view(context.tx(), person_id(context));
    return web::answer_problems(context, problems,
                                [&](web::Html& out) { pages::person(out, context, view, problems); });
}

} // namespace

Response show_people(Context& context)
{
    auto before = PersonId::parse(context.query.get("before"));
    return web::answer(context, people_view(context.tx(), context.query.get("q"), before),
                       [](web::Html& out, Context const& context, PeopleView const& view) {
                           pages::people(out, context, view, first_invitation(context));
                       });
}

Response invite_person(Context& context)
{
    auto data = context.form;
    data.set("role", "representative"); // a member role is only asked for in organisations
    auto form = from_form<InvitationForm>(data);
    auto problems = form ? invite(context.tx(), context.actor, {}, *form) : form.error();
    if (problems.empty()) return web::done(context, pages::with_note("/people", "invited"));
    auto view = people_view(context.tx(), "", {});
    return web::answer_problems(context, problems, [&](web::Html& out) {
        pages::people(out, context, view, typed(context, problems));
    });
}

Response show_person(Context& context)
{
    return web::answer(context, person_view(context.tx(), person_id(context)),
                       [](web::Html& out, Context const& context, PersonView const& view) {
                           pages::person(out, context, view);
                       });
}

Response give_site_role(Context& context)
{
    give_role(context.tx(), context.actor, person_id(context), role(context));
    return back_to_person(context, {}, "role_saved");
}

Response take_site_role(Context& context)
{
    auto problems = take_role(context.tx(), context.actor, person_id(context), role(context));
    return back_to_person(context, problems, "role_saved");
}

Response block_person(Context& context)
{
    return back_to_person(context, block(context.tx(), context.actor, person_id(context)), "blocked");
}

Response unblock_person(Context& context)
{
    unblock(context.tx(), context.actor, person_id(context));
    return back_to_person(context, {}, "unblocked");
}

} // namespace erasmi::identity::handlers
