// Handlers: organisations and who belongs to them.
#include "features/identity/handler_parts.hpp"
#include "features/identity/handlers.hpp"
#include "features/identity/invitation_actions.hpp"
#include "features/identity/organisation_actions.hpp"
#include "features/identity/pages/organisations.hpp"
#include "features/identity/rules.hpp"
#include "features/identity/views.hpp"

namespace erasmi::identity::handlers {

namespace {

using pages::EditedOrganisation;

OrganisationId organisation_id(Context const& context) { return context.id<OrganisationRecord>(); }
PersonId person_id(Context const& context) { return context.id<PersonRecord>("person"); }

std::string home(OrganisationId id) { return "/organisations/" + id.str(); }

template <Scalar T>
T from_query(Context const& context, std::string_view name)
{
    T value;
    // What is no key filters nothing.
    if (Field<T>::accept(context.query.get(name), value)) return {};
    return value;
}

/// The organisation of a page that only its admins and operators see.
Organisation administered(Context const& context)
{
    auto organisation = store::organisation(context.tx(), organisation_id(context));
    require(rules::may_administer(context.actor, organisation.id));
    return organisation;
}

std::int64_t typed_version(Context const& context)
{
    std::int64_t version = 0;
    if (parse_field(context.form.get("version"), version)) throw Stop(Status::bad_request);
    return version;
}

/// What was typed stays, and can be saved over the newer version once that was looked at.
Response changed_meanwhile(Context& context, Organisation const& organisation, std::int64_t version)
{
    if (context.wanted != web::Representation::html)
        throw Stop(Status::conflict, {"problem.changed_meanwhile"});
    context.form.set("version", std::to_string(organisation.version));
    return page(
        [&](web::Html& out) {
            pages::organisation_form(out, context,
                                     EditedOrganisation{organisation.id, organisation.name, version},
                                     typed(context, {}));
        },
        Status::conflict);
}

pages::FormState first_invitation(Context const& context)
{
    InvitationForm form{.language = context.language()};
    pages::FormState state;
    to_form(form, "", state.data);
    return state;
}

} // namespace

Response show_organisations(Context& context)
{
    store::OrganisationFilter filter{from_query<Term<"country">>(context, "country"),
                                     from_query<Term<"organisation_kind">>(context, "kind")};
    auto after = OrganisationId::parse(context.query.get("after"));
    return web::answer(context, organisations_view(context.tx(), filter, after), pages::organisations);
}

Response show_organisation(Context& context)
{
    return web::answer(context, organisation_view(context.tx(), context.actor, organisation_id(context)),
                       pages::organisation);
}

Response show_new_organisation(Context& context)
{
    return page([&](web::Html& out) { pages::organisation_form(out, context, {}, {}); });
}

Response add_organisation(Context& context)
{
    auto facts = from_form<OrganisationFacts>(context.form);
    auto id = facts ? found_organisation(context.tx(), context.actor, *facts)
                    : Checked<OrganisationId>(facts.error());
    if (id) return web::created(context, home(*id), {{"id", id->text()}});
    return web::answer_problems(context, id.error(), [&](web::Html& out) {
        pages::organisation_form(out, context, {}, typed(context, id.error()));
    });
}

Response show_organisation_form(Context& context)
{
    auto organisation = administered(context);
    pages::FormState state;
    to_form(facts_of(organisation), "", state.data);
    state.data.set("version", std::to_string(organisation.version));
    return page([&](web::Html& out) {
        pages::organisation_form(out, context, EditedOrganisation{organisation.id, organisation.name}, state);
    });
}

Response save_organisation(Context& context)
{
    auto organisation = administered(context);
    auto version = typed_version(context);
    auto edit = from_form<OrganisationEdit>(context.form);
    if (edit && version != organisation.version) return changed_meanwhile(context, organisation, version);
    auto problems = edit ? change_organisation(context.tx(), context.actor, organisation.id, version, *edit)
                         : edit.error();
    if (problems.empty())
        return web::done(context, pages::with_note(home(organisation.id), "organisation_saved"));
    return web::answer_problems(context, problems, [&](web::Html& out) {
        pages::organisation_form(out, context, EditedOrganisation{organisation.id, organisation.name},
                                 typed(context, problems));
    });
}

Response show_invite_colleague(Context& context)
{
    auto organisation = administered(context);
    return page([&](web::Html& out) {
        pages::invite_colleague(out, context, {organisation.id, organisation.name},
                                first_invitation(context));
    });
}

Response invite_colleague(Context& context)
{
    auto organisation = administered(context);
    auto form = from_form<InvitationForm>(context.form);
    auto problems = form ? invite(context.tx(), context.actor, organisation.id, *form) : form.error();
    if (problems.empty()) return web::done(context, pages::with_note(home(organisation.id), "invited"));
    return web::answer_problems(context, problems, [&](web::Html& out) {
        pages::invite_colleague(out, context, {organisation.id, organisation.name}, typed(context, problems));
    });
}

Response save_member(Context& context)
{
    auto role = enum_of<MemberRole>(context.form.get("role"));
    if (!role) throw Stop(Status::bad_request);
    change_member_role(context.tx(), context.actor, organisation_id(context), person_id(context), *role);
    return web::done(context, pages::with_note(home(organisation_id(context)), "member_saved"));
}

Response end_membership(Context& context)
{
    remove_member(context.tx(), context.actor, organisation_id(context), person_id(context));
    return web::done(context, pages::with_note(home(organisation_id(context)), "member_removed"));
}

} // namespace erasmi::identity::handlers
