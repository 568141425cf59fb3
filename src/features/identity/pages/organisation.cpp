// The page of one organisation: facts for everybody, people for colleagues.
#include "features/identity/pages/organisations.hpp"
#include "web/markdown.hpp"

namespace erasmi::identity::pages {

namespace {

using taxonomies::Catalogue;

void fact(Html& out, std::string_view name, web::Body const& value)
{
    out.put<"<div><dt>{}</dt><dd>{}</dd></div>">(name, value);
}

void text_fact(Html& out, std::string_view name, std::string_view value)
{
    if (!value.empty()) fact(out, name, [&](Html& out) { out.put<"{}">(value); });
}

std::string language_names(Context const& context, Catalogue const& terms, Languages const& languages)
{
    std::vector<std::string> names;
    for (auto const& language : languages)
        names.emplace_back(terms.label("language", language, context.language()));
    return context.locale->list(names);
}

/// "Saxony-Anhalt (DEE02)": a small region, which has a code but no name here, by the name of the one around
/// it.
std::string region_text(Context const& context, Catalogue const& terms, std::string const& code)
{
    constexpr std::size_t code_of_basic_region = 4;
    for (auto const& known : {code, code.substr(0, code_of_basic_region)})
        if (!known.empty() && terms.has("region", known))
            return std::string(terms.label("region", known, context.language())) + " (" + code + ")";
    return code;
}

void actions(Html& out, Context const& context, OrganisationView const& view)
{
    auto link = [&](std::string_view path, std::string_view icon, std::string_view key) {
        out.put<R"(<a class="btn ghost" href="{}">{}{}</a>)">(
            context.url("/organisations/" + view.id.str() + std::string(path)), web::Icon{icon},
            context.text(key));
    };
    if (!view.may_edit && !view.members) return;
    out.put<R"(<div class="actions">)">();
    if (view.may_edit) {
        link("/edit", "pencil", "identity.organisation.edit");
        link("/invitations", "mail", "identity.organisation.invite");
    }
    link("/versions", "history", "history.versions");
    out.put<"</div>">();
}

void fact_list(Html& out, Context const& context, Catalogue const& terms, OrganisationView const& view)
{
    auto term = [&](std::string_view taxonomy, std::string const& key) {
        if (!key.empty())
            text_fact(out, terms.label(taxonomy, "", context.language()),
                      terms.label(taxonomy, key, context.language()));
    };
    out.put<R"(<dl class="facts wide">)">();
    term("organisation_kind", view.kind.key);
    term("cluster", view.cluster.key);
    text_fact(out, context.text("identity.organisation.place"),
              place_text(context, terms, view.place, view.country));
    text_fact(out, context.text("identity.organisation.region"), region_text(context, terms, view.region));
    text_fact(out, context.text("identity.organisation.languages"),
              language_names(context, terms, view.languages));
    text_fact(out, context.text("identity.organisation.contact_role"), view.contact_role);
    if (view.contact_email)
        fact(out, context.text("identity.organisation.contact_email"), [&](Html& out) {
            out.put<R"(<a href="{}" dir="ltr">{}</a>)">("mailto:" + view.contact_email->value,
                                                        view.contact_email->value);
        });
    if (!view.website.empty())
        fact(out, context.text("identity.organisation.website"), [&](Html& out) {
            out.put<R"(<a href="{}" rel="nofollow noopener" dir="ltr">{}</a>)">(view.website.value,
                                                                                view.website.value);
        });
    out.put<"</dl>">();
}

void member_row(Html& out, Context const& context, OrganisationView const& view, store::Member const& member)
{
    auto path = "/organisations/" + view.id.str() + "/members/" + member.person.str();
    out.put<R"(<tr><th scope="row">{}</th><td>{}</td><td>{}</td>)">(
        member.name, role_text(context, member.role), Day{context, member.since});
    if (view.may_edit) {
        out.put<
            R"(<td class="do"><form method="post" action="{}">{}<input type="hidden" name="_method" value="PUT"><button class="btn ghost small" name="role" value="{}">{}<span class="visually-hidden"> {}</span></button></form>)">(
            context.url(path), web::CsrfField{context},
            member.role == MemberRole::admin ? "representative" : "admin",
            context.text(member.role == MemberRole::admin ? "identity.members.unmake_admin"
                                                          : "identity.members.make_admin"),
            member.name);
        button(
            out, context,
            {.action = path, .method = "DELETE", .button = "identity.members.remove", .is_dangerous = true},
            member.name);
        out.put<"</td>">();
    }
    out.put<"</tr>">();
}

void members(Html& out, Context const& context, OrganisationView const& view)
{
    if (!view.members) return;
    if (view.members->empty()) {
        out.put<"<h2>{}</h2><p>{}</p>">(context.text("identity.members.title"),
                                        context.text("identity.members.none"));
        return;
    }
    out.put<
        R"(<h2>{}</h2><p class="muted">{}</p><div class="table-wrap admin" tabindex="0" role="region" aria-labelledby="members-title"><table><caption id="members-title">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th>)">(
        context.text("identity.members.title"), context.text("identity.members.lead"),
        context.text("identity.members.title"), context.text("identity.people.name"),
        context.text("identity.members.role"), context.text("identity.members.since"));
    if (view.may_edit)
        out.put<R"(<th scope="col"><span class="visually-hidden">{}</span></th>)">(
            context.text("identity.do"));
    out.put<"</tr></thead><tbody>">();
    for (auto const& member : *view.members) member_row(out, context, view, member);
    out.put<"</tbody></table></div>">();
}

void open_invitations(Html& out, Context const& context, OrganisationView const& view)
{
    if (!view.invitations || view.invitations->empty()) return;
    out.put<
        R"(<h2>{}</h2><p class="muted">{}</p><div class="table-wrap" tabindex="0" role="region" aria-labelledby="invitations-title"><table><caption id="invitations-title">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>)">(
        context.text("identity.invitations.title"), context.text("identity.invitations.lead"),
        context.text("identity.invitations.title"), context.text("identity.invite.email"),
        context.text("identity.members.role"), context.text("identity.invitations.until"));
    for (auto const& invitation : *view.invitations)
        out.put<R"(<tr><th scope="row" dir="ltr">{}</th><td>{}</td><td>{}</td></tr>)">(
            invitation.email, role_text(context, invitation.role), Day{context, invitation.expires_at});
    out.put<"</tbody></table></div>">();
}

} // namespace

void organisation_facts(Html& out, Context const& context, OrganisationView const& view)
{
    auto terms = taxonomies::catalogue(context.tx());
    if (!view.about.empty()) out.put<R"(<div class="prose" dir="auto">{}</div>)">(web::markdown(view.about));
    fact_list(out, context, *terms, view);
}

void organisation(Html& out, Context const& context, OrganisationView const& view)
{
    web::frame(out, context, {.title = view.name}, [&](Html& out) {
        page_head(
            out, context,
            {{std::string(context.text("identity.organisations.title")), "/organisations"}, {view.name, ""}},
            view.name);
        out.put<R"(<section class="section"><div class="wrap narrow">)">();
        note(out, context);
        example_tag(out, context, view.is_example);
        actions(out, context, view);
        organisation_facts(out, context, view);
        members(out, context, view);
        open_invitations(out, context, view);
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::identity::pages
