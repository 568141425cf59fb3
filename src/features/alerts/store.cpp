#include "features/alerts/store.hpp"

namespace erasmi::alerts::store {

namespace {

std::string const columns = data::columns<SavedSearch>();

} // namespace

bool insert(Tx& tx, SavedSearch const& search) { return tx.insert_if_absent("saved_search", search); }

SavedSearch get(Tx& tx, SearchId id)
{
    return tx.get<SavedSearch>("select " + columns + " from saved_search where id = $1", id);
}

std::optional<SavedSearch> by_secret(Tx& tx, std::string_view secret)
{
    return tx.maybe<SavedSearch>("select " + columns + " from saved_search where stop_secret = $1", secret);
}

void save(Tx& tx, SavedSearch const& search) { tx.update("saved_search", search); }

void remove(Tx& tx, SearchId id) { tx.run("delete from saved_search where id = $1", id); }

std::int64_t count(Tx& tx, PersonId person)
{
    return tx.value<std::int64_t>("select count(*) from saved_search where person = $1", person).value_or(0);
}

std::vector<SavedSearch> of(Tx& tx, PersonId person, std::optional<SearchId> before, int limit)
{
    std::string const select = "select " + columns + " from saved_search where person = $1";
    std::string const order = " order by id desc limit $2";
    if (!before) return tx.all<SavedSearch>(select + order, person, limit);
    return tx.all<SavedSearch>(select + " and id < $3" + order, person, limit, *before);
}

void remove_all(Tx& tx, PersonId person) { tx.run("delete from saved_search where person = $1", person); }

std::vector<SavedSearch> to_look(Tx& tx, Instant until, std::optional<SavedSearch> const& last, int limit)
{
    std::string const select = "select " + columns + " from saved_search where by_mail and looked_at <= $1";
    std::string const order = " order by looked_at, id limit $2";
    if (!last) return tx.all<SavedSearch>(select + order, until, limit);
    return tx.all<SavedSearch>(select + " and (looked_at, id) > ($3, $4)" + order, until, limit,
                               last->looked_at, last->id);
}

bool looked(Tx& tx, SavedSearch const& search, Instant until)
{
    return tx.run("update saved_search set looked_at = $1 where id = $2 and looked_at = $3 and by_mail",
                  until, search.id, search.looked_at) == 1;
}

} // namespace erasmi::alerts::store
