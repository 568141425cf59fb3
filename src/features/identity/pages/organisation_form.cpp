// The forms that change an organisation or invite people into it.
#include "features/identity/pages/organisations.hpp"

namespace erasmi::identity::pages {

namespace {

void outdated_note(Html& out, Context const& context, EditedOrganisation const& edited)
{
    out.put<
        R"(<div class="note warn" role="alert">{}<div><p>{} <a href="{}?from={}">{}</a></p></div></div>)">(
        web::Icon{"triangle-alert"}, context.text("identity.organisation.changed_meanwhile"),
        context.url("/organisations/" + edited.id.str() + "/comparison"), edited.outdated,
        context.text("history.compare"));
}

} // namespace

void organisation_form(Html& out, Context const& context, std::optional<EditedOrganisation> const& edited,
                       FormState const& state)
{
    auto title = context.text(edited ? "identity.organisation.edit" : "identity.organisations.add");
    auto home = edited ? "/organisations/" + edited->id.str() : std::string("/organisations");
    std::vector<web::Crumb> crumbs{
        {std::string(context.text("identity.organisations.title")), "/organisations"}};
    if (edited) crumbs.push_back({edited->name, home});
    crumbs.push_back({std::string(title), ""});
    narrow_page(out, context, head_of(title, state.problems), crumbs, [&](Html& out) {
        auto terms = taxonomies::catalogue(context.tx());
        auto options = [&](std::string_view taxonomy) {
            return terms->options(taxonomy, context.language());
        };
        web::FormView view{context, state.data, state.problems, "identity.organisation"};
        if (edited && edited->outdated != 0) outdated_note(out, context, *edited);
        form(out, view,
             {.action = home, .method = edited ? "PUT" : "POST", .button = "identity.save", .cancel = home},
             [&](Html& out) {
                 out.put<R"(<input type="hidden" name="version" value="{}">)">(state.data.get("version"));
                 web::field<Text<2, 160>>(out, view, "name");
                 web::select_field(out, view, "kind", options("organisation_kind"));
                 web::select_field(out, view, "cluster", options("cluster"));
                 web::select_field(out, view, "country", options("country"));
                 web::field<Text<0, 8>>(out, view, "region");
                 web::field<Text<0, 120>>(out, view, "place");
                 web::field<WebAddress>(out, view, "website");
                 web::field<Text<0, 120>>(out, view, "contact_role");
                 web::field<std::optional<Email>>(out, view, "contact_email");
                 web::choices_field(out, view, "languages", options("language"));
                 web::field<Markdown<2000>>(out, view, "about");
                 if (edited) web::field<Text<0, 300>>(out, view, "reason");
             });
    });
}

void invitation_fields(Html& out, web::FormView const& view, bool with_role)
{
    web::field<Email>(out, view, "email");
    if (with_role) web::select_field(out, view, "role", member_role_options(view.context), true);
    web::select_field(out, view, "language", language_options(), true);
}

void invite_colleague(Html& out, Context const& context, EditedOrganisation const& organisation,
                      FormState const& state)
{
    auto title = context.text("identity.organisation.invite");
    auto home = "/organisations/" + organisation.id.str();
    narrow_page(out, context, head_of(title, state.problems),
                {{std::string(context.text("identity.organisations.title")), "/organisations"},
                 {organisation.name, home},
                 {std::string(title), ""}},
                [&](Html& out) {
                    out.put<"<p>{}</p>">(context.text("identity.invite.lead"));
                    web::FormView view{context, state.data, state.problems, "identity.invite"};
                    form(
                        out, view,
                        {.action = home + "/invitations", .button = "identity.invite.button", .cancel = home},
                        [&](Html& out) { invitation_fields(out, view, true); });
                });
}

} // namespace erasmi::identity::pages
