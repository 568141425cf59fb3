#include "features/alerts/actions.hpp"

#include "features/alerts/rules.hpp"
#include "features/alerts/store.hpp"
#include "web/lists.hpp"

namespace erasmi::alerts {

namespace {

/// Words and filters in the list's own order; empty when the list finds nothing to search in them.
std::string kept_query(web::Site const& site, NewSearch const& wanted)
{
    auto const* list = web::list_at(site, wanted.list);
    if (!list) throw Stop(Status::not_found);
    auto query = web::parse_parameters(wanted.query);
    return query ? list->kept(*query).query() : std::string();
}

/// Who turns mails on is told of what comes from now on.
void put_mails(data::Tx& tx, SavedSearch& search, bool by_mail)
{
    if (by_mail && !search.by_mail) search.looked_at = tx.now();
    search.by_mail = by_mail;
}

} // namespace

Checked<SavedSearch> keep(data::Tx& tx, Actor const& actor, web::Site const& site, NewSearch const& wanted)
{
    require(actor.person.has_value());
    auto query = kept_query(site, wanted);
    if (query.empty()) return Problems{{"", {"alerts.problem.nothing_searched"}}};
    if (store::count(tx, *actor.person) >= rules::most_searches)
        return Problems{{"", {"alerts.problem.too_many", {{"most", std::to_string(rules::most_searches)}}}}};
    SavedSearch search{.id = tx.new_id<struct SavedSearchRecord>(),
                       .person = *actor.person,
                       .list = wanted.list.str(),
                       .query = std::move(query),
                       .name = wanted.name.str(),
                       .by_mail = wanted.by_mail,
                       .stop_secret = tx.new_token(),
                       .looked_at = tx.now(),
                       .created_at = tx.now()};
    if (!store::insert(tx, search)) return Problems{{"", {"alerts.problem.kept_already"}}};
    return search;
}

SavedSearch get_own(data::Tx& tx, Actor const& actor, SearchId id)
{
    auto search = store::get(tx, id);
    if (!rules::owns(actor, search)) throw Stop(Status::not_found);
    return search;
}

SavedSearch change(data::Tx& tx, Actor const& actor, SearchId id, SearchChange const& change)
{
    auto search = get_own(tx, actor, id);
    search.name = change.name.str();
    put_mails(tx, search, change.by_mail);
    store::save(tx, search);
    return search;
}

void remove(data::Tx& tx, Actor const& actor, SearchId id) { store::remove(tx, get_own(tx, actor, id).id); }

void set_mails(data::Tx& tx, Actor const& actor, SearchId id, Mails mails)
{
    auto search = get_own(tx, actor, id);
    put_mails(tx, search, mails == Mails::on);
    store::save(tx, search);
}

SavedSearch search_of_mail(data::Tx& tx, std::string_view secret)
{
    auto search = store::by_secret(tx, secret);
    if (!search) throw Stop(Status::gone, {"alerts.mail_stop.gone"});
    return std::move(*search);
}

SavedSearch stop_mails(data::Tx& tx, std::string_view secret)
{
    auto search = search_of_mail(tx, secret);
    put_mails(tx, search, false);
    store::save(tx, search);
    return search;
}

} // namespace erasmi::alerts
