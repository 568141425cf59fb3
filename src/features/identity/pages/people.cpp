#include "features/identity/pages/people.hpp"

#include "features/identity/pages/organisations.hpp"
#include "web/pager.hpp"
#include "web/search_box.hpp"

namespace erasmi::identity::pages {

namespace {

std::string_view tone(PersonState state)
{
    switch (state) {
    case PersonState::active: return "ok";
    case PersonState::invited: return "info";
    default: return "error";
    }
}

void state_tag(Html& out, Context const& context, PersonState state)
{
    out.put<R"(<span class="tag {}">{}</span>)">(
        tone(state), context.text("identity.state." + std::string(enum_name(state))));
}

std::string const& shown(PersonLine const& person)
{
    return person.name.empty() ? person.email : person.name;
}

void people_table(Html& out, Context const& context, PeopleView const& view)
{
    out.put<
        R"(<div class="table-wrap admin" tabindex="0" role="region" aria-labelledby="people-title"><table><caption id="people-title">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>)">(
        context.text("identity.people.title"), context.text("identity.people.name"),
        context.text("identity.people.email"), context.text("identity.people.state"),
        context.text("identity.people.since"));
    for (auto const& line : view.people) {
        out.put<R"(<tr><th scope="row"><a href="{}">{}</a></th><td dir="ltr">{}</td><td>)">(
            context.url("/people/" + line.id.str()), shown(line), line.email);
        state_tag(out, context, line.state);
        out.put<"</td><td>{}</td></tr>">(Day{context, line.created_at});
    }
    out.put<"</tbody></table></div>">();
}

void role_item(Html& out, Context const& context, PersonView const& view, SiteRole role)
{
    bool has = std::ranges::find(view.roles, role) != view.roles.end();
    auto path = "/people/" + view.id.str() + "/roles/" + std::string(enum_name(role));
    out.put<R"(<li><div><p>{}</p><p class="muted">{}</p></div>)">(
        role_text(context, role), context.text("identity.role." + std::string(enum_name(role)) + ".what"));
    button(out, context,
           {.action = path,
            .method = has ? "DELETE" : "PUT",
            .button = has ? "identity.person.take_role" : "identity.person.give_role",
            .is_dangerous = has},
           role_text(context, role));
    out.put<"</li>">();
}

void organisation_links(Html& out, Context const& context, PersonView const& view)
{
    if (view.organisations.empty()) return;
    out.put<"<h2>{}</h2><ul>">(context.text("identity.account.organisations"));
    for (auto const& belonging : view.organisations)
        out.put<R"(<li><a href="{}">{}</a></li>)">(
            context.url("/organisations/" + belonging.organisation.str()), belonging.name);
    out.put<"</ul>">();
}

void block_button(Html& out, Context const& context, PersonView const& view)
{
    bool is_blocked = view.state == PersonState::blocked;
    button(out, context,
           {.action = "/people/" + view.id.str() + "/block",
            .method = is_blocked ? "DELETE" : "PUT",
            .button = is_blocked ? "identity.person.unblock" : "identity.person.block",
            .is_dangerous = !is_blocked},
           view.name);
}

} // namespace

void people(Html& out, Context const& context, PeopleView const& view, FormState const& state)
{
    auto title = context.text("identity.people.title");
    web::frame(out, context, head_of(title, state.problems), [&](Html& out) {
        page_head(out, context, {{std::string(title), ""}}, title);
        out.put<R"(<section class="section"><div class="wrap">)">();
        note(out, context);
        web::search_box(out, context, {.path = "/people", .label = "identity.people.search"}, view.q);
        people_table(out, context, view);
        web::pager(out, context, {.path = "/people", .next = view.next, .key = "before"});
        out.put<R"(</div></section><section class="section tinted"><div class="wrap narrow"><h2>{}</h2>)">(
            context.text("identity.people.invite"));
        web::FormView shown{context, state.data, state.problems, "identity.invite"};
        form(out, shown, {.action = "/people", .button = "identity.invite.button"},
             [&](Html& out) { invitation_fields(out, shown, false); });
        out.put<"</div></section>">();
    });
}

void person(Html& out, Context const& context, PersonView const& view, Problems const& problems)
{
    auto title = view.name.empty() ? view.email : view.name;
    FormState state{.problems = problems};
    narrow_page(out, context, head_of(title, state.problems),
                {{std::string(context.text("identity.people.title")), "/people"}, {title, ""}},
                [&](Html& out) {
                    web::error_summary(out, {context, state.data, state.problems, "identity.person"});
                    out.put<R"(<p dir="ltr">{}</p><p>)">(view.email);
                    state_tag(out, context, view.state);
                    out.put<"</p><h2>{}</h2>">(context.text("identity.person.roles"));
                    out.put<R"(<ul class="items" role="list">)">();
                    each_enumerator<SiteRole>([&](SiteRole role) { role_item(out, context, view, role); });
                    out.put<"</ul>">();
                    organisation_links(out, context, view);
                    out.put<"<h2>{}</h2><p>{}</p>">(context.text("identity.person.access"),
                                                    context.text("identity.person.access_lead"));
                    block_button(out, context, view);
                });
}

} // namespace erasmi::identity::pages
