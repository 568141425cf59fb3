// The pages of an organisation's history.
#include "features/identity/pages/organisations.hpp"

namespace erasmi::identity::pages {

namespace {

std::string home(OrganisationId id) { return "/organisations/" + id.str(); }

/// A page below that of the organisation.
void history_page(Html& out, Context const& context, OrganisationId id, std::string const& name,
                  std::string const& title, web::Body const& body)
{
    std::vector<web::Crumb> crumbs{
        {std::string(context.text("identity.organisations.title")), "/organisations"},
        {name, home(id)},
        {std::string(context.text("history.versions")), home(id) + "/versions"}};
    if (title != crumbs.back().text)
        crumbs.push_back({title, ""});
    else
        crumbs.back().path.clear();
    web::frame(out, context, {.title = title + " – " + name, .is_indexed = false}, [&](Html& out) {
        page_head(out, context, crumbs, title);
        out.put<R"(<section class="section"><div class="wrap">{}</div></section>)">(body);
    });
}

} // namespace

void organisation_versions(Html& out, Context const& context, OrganisationVersionsView const& view)
{
    history_page(out, context, view.id, view.name, std::string(context.text("history.versions")),
                 [&](Html& out) {
                     web::version_table(out, context, {home(view.id), view.versions, view.next});
                 });
}

void organisation_version(Html& out, Context const& context, OrganisationVersionView const& view)
{
    auto const& organisation = view.organisation;
    auto title = context.locale->text("history.version", {{"version", std::to_string(view.version.version)}});
    history_page(out, context, organisation.id, organisation.name, title, [&](Html& out) {
        out.put<R"(<p class="muted">{} · {}</p><p>{}</p>)">(context.locale->date_time(view.version.at),
                                                            view.version.by, view.version.reason);
        if (view.version.version != view.current_version)
            out.put<R"(<div class="note info">{}<div><p>{} <a href="{}">{}</a></p></div></div>)">(
                web::Icon{"history"}, context.text("history.not_current"), context.url(home(organisation.id)),
                context.text("history.to_current"));
        organisation_facts(out, context, organisation);
    });
}

void organisation_comparison(Html& out, Context const& context, OrganisationComparisonView const& view)
{
    history_page(out, context, view.id, view.name, web::change_title(context, view.from, view.to),
                 [&](Html& out) {
                     web::change_list(out, context, {view.from, view.to, view.changes});
                 });
}

} // namespace erasmi::identity::pages
