#include "features/identity/routes.hpp"

#include "features/identity/account_actions.hpp"
#include "features/identity/handlers.hpp"
#include "features/identity/invitation_actions.hpp"
#include "features/identity/views.hpp"

namespace erasmi::identity {

namespace {

using namespace handlers;
using web::del;
using web::get;
using web::Pace;
using web::post;
using web::put;

web::Routes entrance_routes()
{
    return {
        get("/sign-in", show_sign_in).gives<SignInView>(),
        post("/sign-in", sign_in).slowly(),
        post("/sign-in/demonstration", enter_demonstration),
        post("/sign-out", sign_out),

        get("/forgotten-password", show_forgotten_password),
        post("/forgotten-password", order_password_reset).paced(Pace::mailing),
        get("/password-reset", show_password_reset),
        post("/password-reset", reset_forgotten_password).slowly().paced(Pace::guessing),
        get("/invitation", show_invitation),
        post("/invitation", accept).slowly().takes<AcceptanceForm>().paced(Pace::guessing),
        get("/email-confirmation", show_email_confirmation),
        post("/email-confirmation", confirm_email).paced(Pace::guessing),
    };
}

web::Routes account_routes()
{
    return {
        get("/account", show_account).signed_in().gives<AccountView>(),
        put("/account", save_profile).signed_in().takes<ProfileForm>(),
        del("/account", erase).signed_in().slowly(),
        del("/account/memberships/{id}", leave_organisation).signed_in(),
        get("/account/security", show_security).signed_in(),
        put("/account/password", save_password).signed_in().slowly().takes<PasswordForm>(),
        put("/account/email", save_email).signed_in().slowly(),
        get("/account/sessions", show_sessions).signed_in().gives<SessionsView>(),
        del("/account/sessions", end_all_sessions).signed_in(),
        del("/account/sessions/{session}", end_session).signed_in(),
        get("/account/data", show_data).signed_in(),
        get("/account/export", export_data).signed_in(),
    };
}

web::Routes organisation_routes()
{
    return {
        get("/organisations", show_organisations).gives<OrganisationsView>(),
        get("/organisations/new", show_new_organisation).for_operators(),
        post("/organisations", add_organisation).for_operators().takes<OrganisationFacts>(),
        get("/organisations/{id}", show_organisation).gives<OrganisationView>(),
        get("/organisations/{id}/edit", show_organisation_form).signed_in(),
        put("/organisations/{id}", save_organisation).signed_in().takes<OrganisationEdit>(),
        get("/organisations/{id}/versions", show_organisation_versions)
            .signed_in()
            .gives<OrganisationVersionsView>(),
        get("/organisations/{id}/versions/{version}", show_organisation_version)
            .signed_in()
            .gives<OrganisationVersionView>(),
        get("/organisations/{id}/comparison", compare_organisation_versions)
            .signed_in()
            .gives<OrganisationComparisonView>(),
        get("/organisations/{id}/invitations", show_invite_colleague).signed_in(),
        post("/organisations/{id}/invitations", invite_colleague)
            .signed_in()
            .paced(Pace::mailing)
            .takes<InvitationForm>(),
        put("/organisations/{id}/members/{person}", save_member).signed_in(),
        del("/organisations/{id}/members/{person}", end_membership).signed_in(),
    };
}

web::Routes people_routes()
{
    return {
        get("/people", show_people).for_operators().gives<PeopleView>(),
        post("/people", invite_person).for_operators().takes<InvitationForm>(),
        get("/people/{id}", show_person).for_operators().gives<PersonView>(),
        put("/people/{id}/roles/{role}", give_site_role).for_operators(),
        del("/people/{id}/roles/{role}", take_site_role).for_operators(),
        put("/people/{id}/block", block_person).for_operators(),
        del("/people/{id}/block", unblock_person).for_operators(),
    };
}

} // namespace

web::Routes routes()
{
    web::Routes all;
    for (auto const& part : {entrance_routes(), account_routes(), organisation_routes(), people_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace erasmi::identity
