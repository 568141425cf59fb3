#include "features/identity/pages/organisations.hpp"

#include "web/markdown.hpp"

namespace erasmi::identity::pages {

namespace {

using taxonomies::Catalogue;

// "Halle (Saale), Germany"
std::string place_text(Context const& context, Catalogue const& terms, std::string const& place,
                       Term<"country"> const& country)
{
    auto name = country.empty() ? std::string_view() : terms.label("country", country, context.language());
    if (place.empty() || name.empty()) return place + std::string(name);
    return place + ", " + std::string(name);
}

void example_tag(Html& out, Context const& context, bool is_example)
{
    if (is_example) out.put<R"(<span class="tag">{}</span>)">(context.text("identity.example"));
}

void filter_select(Html& out, Context const& context, Catalogue const& terms, std::string_view taxonomy,
                   std::string_view name, std::string_view chosen)
{
    out.put<R"(<div class="field"><label for="{}">{}</label><select class="input" id="{}" name="{}"><option value="">{}</option>)">(
        name, terms.label(taxonomy, "", context.language()), name, name, context.text("identity.organisations.any"));
    for (auto const& option : terms.options(taxonomy, context.language()))
        out.put<R"(<option value="{}" {}>{}</option>)">(option.value, web::flag<"selected">(option.value == chosen),
                                                        option.label);
    out.put<"</select></div>">();
}

void filters(Html& out, Context const& context, Catalogue const& terms, OrganisationsView const& view)
{
    out.put<R"(<form class="facets card" method="get" action="{}"><details><summary>{} {}</summary>)">(
        context.url("/organisations"), web::Icon{"sliders-horizontal"}, context.text("identity.organisations.filter"));
    filter_select(out, context, terms, "country", "country", view.country);
    filter_select(out, context, terms, "organisation_kind", "kind", view.kind);
    out.put<R"(<button class="btn wide">{}</button></details></form>)">(
        context.text("identity.organisations.show"));
}

void organisation_card(Html& out, Context const& context, Catalogue const& terms, OrganisationCard const& card)
{
    out.put<R"(<li><article class="card"><h2><a href="{}">{}</a></h2><ul class="meta" role="list">)">(
        context.url("/organisations/" + card.id.str()), card.name);
    auto place = place_text(context, terms, card.place, card.country);
    if (!place.empty()) out.put<R"(<li>{}{}</li>)">(web::Icon{"map-pin"}, place);
    if (!card.kind.empty())
        out.put<R"(<li>{}{}</li>)">(web::Icon{"building-2"},
                                    terms.label("organisation_kind", card.kind, context.language()));
    out.put<R"(</ul>{}</article></li>)">([&](Html& out) { example_tag(out, context, card.is_example); });
}

void next_page(Html& out, Context const& context, OrganisationsView const& view)
{
    if (view.next.empty()) return;
    auto query = context.query.with_only("after", view.next);
    out.put<R"(<nav class="pager" aria-label="{}"><a class="btn ghost" rel="next" href="{}">{}{}</a></nav>)">(
        context.text("identity.pages"), web::with_query(context.url("/organisations"), query),
        context.text("identity.next"), web::Icon{"arrow-right", true});
}

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

void facts(Html& out, Context const& context, Catalogue const& terms, OrganisationView const& view)
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
    text_fact(out, context.text("identity.organisation.region"), view.region);
    text_fact(out, context.text("identity.organisation.languages"), language_names(context, terms, view.languages));
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
        out.put<R"(<td class="do"><form method="post" action="{}">{}<input type="hidden" name="_method" value="PUT"><button class="btn ghost small" name="role" value="{}">{}<span class="visually-hidden"> {}</span></button></form>)">(
            context.url(path), web::CsrfField{context}, member.role == MemberRole::admin ? "representative" : "admin",
            context.text(member.role == MemberRole::admin ? "identity.members.unmake_admin"
                                                          : "identity.members.make_admin"),
            member.name);
        button(out, context,
               {.action = path, .method = "DELETE", .button = "identity.members.remove", .is_dangerous = true},
               member.name);
        out.put<"</td>">();
    }
    out.put<"</tr>">();
}

void members(Html& out, Context const& context, OrganisationView const& view)
{
    if (!view.members) return;
    out.put<R"(<h2>{}</h2><p class="muted">{}</p><div class="table-wrap admin" tabindex="0" role="region" aria-labelledby="members-title"><table><caption id="members-title">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th>)">(
        context.text("identity.members.title"), context.text("identity.members.lead"),
        context.text("identity.members.title"), context.text("identity.people.name"),
        context.text("identity.members.role"), context.text("identity.members.since"));
    if (view.may_edit)
        out.put<R"(<th scope="col"><span class="visually-hidden">{}</span></th>)">(context.text("identity.do"));
    out.put<"</tr></thead><tbody>">();
    for (auto const& member : *view.members) member_row(out, context, view, member);
    out.put<"</tbody></table></div>">();
}

} // namespace

void organisations(Html& out, Context const& context, OrganisationsView const& view)
{
    auto title = context.text("identity.organisations.title");
    auto terms = taxonomies::catalogue(context.tx());
    web::frame(out, context, {.title = std::string(title)}, [&](Html& out) {
        page_head(out, context, {{std::string(title), ""}}, title, context.text("identity.organisations.lead"));
        out.put<R"(<section class="section"><div class="wrap">)">();
        if (context.actor.is(SiteRole::operator_))
            out.put<R"(<div class="actions"><a class="btn" href="{}">{}{}</a></div>)">(
                context.url("/organisations/new"), web::Icon{"plus"}, context.text("identity.organisations.add"));
        out.put<R"(<div class="split">)">();
        filters(out, context, *terms, view);
        out.put<R"(<div id="results">)">();
        if (view.organisations.empty())
            out.put<R"(<div class="empty">{}<h2>{}</h2></div>)">(web::Icon{"leaf"},
                                                                 context.text("identity.organisations.none"));
        out.put<R"(<ul class="cards" role="list">)">();
        for (auto const& card : view.organisations) organisation_card(out, context, *terms, card);
        out.put<"</ul>">();
        next_page(out, context, view);
        out.put<"</div></div></div></section>">();
    });
}

void organisation(Html& out, Context const& context, OrganisationView const& view)
{
    auto terms = taxonomies::catalogue(context.tx());
    web::frame(out, context, {.title = view.name}, [&](Html& out) {
        page_head(out, context,
                  {{std::string(context.text("identity.organisations.title")), "/organisations"}, {view.name, ""}},
                  view.name);
        out.put<R"(<section class="section"><div class="wrap narrow">)">();
        note(out, context);
        example_tag(out, context, view.is_example);
        if (view.may_edit)
            out.put<R"(<div class="actions"><a class="btn ghost" href="{}">{}{}</a><a class="btn ghost" href="{}">{}{}</a></div>)">(
                context.url("/organisations/" + view.id.str() + "/edit"), web::Icon{"pencil"},
                context.text("identity.organisation.edit"),
                context.url("/organisations/" + view.id.str() + "/invitations"), web::Icon{"mail"},
                context.text("identity.organisation.invite"));
        out.put<R"(<div class="prose" dir="auto">{}</div>)">(web::markdown(view.about));
        facts(out, context, *terms, view);
        members(out, context, view);
        out.put<"</div></section>">();
    });
}

void organisation_form(Html& out, Context const& context, std::optional<EditedOrganisation> const& edited,
                       FormState const& state)
{
    auto title = context.text(edited ? "identity.organisation.edit" : "identity.organisations.add");
    auto home = edited ? "/organisations/" + edited->id.str() : std::string("/organisations");
    std::vector<web::Crumb> crumbs{{std::string(context.text("identity.organisations.title")), "/organisations"}};
    if (edited) crumbs.push_back({edited->name, home});
    crumbs.push_back({std::string(title), ""});
    narrow_page(out, context, title, crumbs, [&](Html& out) {
        auto terms = taxonomies::catalogue(context.tx());
        auto options = [&](std::string_view taxonomy) { return terms->options(taxonomy, context.language()); };
        web::FormView view{context, state.data, state.problems, "identity.organisation"};
        form(out, view, {.action = home, .method = edited ? "PUT" : "POST", .button = "identity.save", .cancel = home},
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
    narrow_page(out, context, title,
                {{std::string(context.text("identity.organisations.title")), "/organisations"},
                 {organisation.name, home},
                 {std::string(title), ""}},
                [&](Html& out) {
                    out.put<"<p>{}</p>">(context.text("identity.invite.lead"));
                    web::FormView view{context, state.data, state.problems, "identity.invite"};
                    form(out, view,
                         {.action = home + "/invitations", .button = "identity.invite.button", .cancel = home},
                         [&](Html& out) { invitation_fields(out, view, true); });
                });
}

} // namespace erasmi::identity::pages
