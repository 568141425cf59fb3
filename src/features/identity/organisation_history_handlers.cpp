// Handlers: what an organisation's page said before, for those who belong to it.
#include "base/difference.hpp"
#include "data/revisions.hpp"
#include "features/identity/handler_parts.hpp"
#include "features/identity/handlers.hpp"
#include "features/identity/organisation_actions.hpp"
#include "features/identity/pages/organisations.hpp"
#include "features/identity/rules.hpp"
#include "features/identity/views.hpp"
#include "web/history.hpp"

namespace erasmi::identity::handlers {

namespace {

Organisation remembered(Context const& context)
{
    auto organisation = store::organisation(context.tx(), context.id<OrganisationRecord>());
    require(rules::may_see_history(context.actor, organisation.id));
    return organisation;
}

data::RevisionRow revision(Context const& context, OrganisationId id, std::int64_t version)
{
    return data::revisions::get(context.tx(), store::kind_in_history, id.text(), version);
}

FormData words_of(Context const& context, OrganisationId id, std::int64_t version)
{
    FormData words;
    auto facts = facts_of(revision(context, id, version).as<Organisation>());
    taxonomies::to_words(*taxonomies::catalogue(context.tx()), context.language(), facts, words);
    return words;
}

} // namespace

Response show_organisation_versions(Context& context)
{
    auto organisation = remembered(context);
    auto before = web::begin_of_versions(context, organisation.version);
    auto revisions = data::revisions::list(context.tx(), store::kind_in_history, organisation.id.text(),
                                           before, web::lines_for_versions);
    auto page = web::version_page(version_lines(context.tx(), *context.locale, revisions));
    return web::answer(
        context,
        OrganisationVersionsView{organisation.id, organisation.name, std::move(page.versions), page.next},
        pages::organisation_versions);
}

Response show_organisation_version(Context& context)
{
    auto current = remembered(context);
    std::int64_t number = 0;
    if (parse_field(context.parameter("version"), number)) throw Stop(Status::not_found);
    auto row = revision(context, current.id, number);
    auto lines = version_lines(context.tx(), *context.locale, {{row.version, row.at, row.actor, row.reason}});
    return web::answer(
        context, OrganisationVersionView{facts_view(row.as<Organisation>()), lines.front(), current.version},
        pages::organisation_version);
}

Response compare_organisation_versions(Context& context)
{
    auto organisation = remembered(context);
    auto last = organisation.version;
    auto from = context.number("from", std::max<std::int64_t>(1, last - 1), 1, last);
    auto to = context.number("to", last, 1, last);
    OrganisationComparisonView view{organisation.id, organisation.name, from, to, {}};
    for (auto& change :
         differences(words_of(context, organisation.id, from), words_of(context, organisation.id, to)))
        view.changes.push_back({change.field,
                                std::string(context.text("identity.organisation." + change.field)),
                                change.before, change.after});
    return web::answer(context, view, pages::organisation_comparison);
}

} // namespace erasmi::identity::handlers
