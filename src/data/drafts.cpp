#include "data/drafts.hpp"

namespace erasmi::data::drafts {

void put(Tx& tx, PersonId person, std::string_view form, std::string_view content)
{
    tx.run("insert into draft (person, form, content, updated_at) values ($1, $2, $3, $4)"
           " on conflict (person, form) do update set content = excluded.content,"
           " updated_at = excluded.updated_at",
           person, form, content, tx.now());
}

std::optional<DraftRow> find(Tx& tx, PersonId person, std::string_view form)
{
    return tx.maybe<DraftRow>(
        "select person, form, content, updated_at from draft where person = $1 and form = $2", person, form);
}

std::vector<DraftRow> of(Tx& tx, PersonId person)
{
    return tx.all<DraftRow>(
        "select person, form, content, updated_at from draft where person = $1 order by form", person);
}

void drop(Tx& tx, PersonId person, std::string_view form)
{
    tx.run("delete from draft where person = $1 and form = $2", person, form);
}

void forget(Tx& tx, PersonId person) { tx.run("delete from draft where person = $1", person); }

std::int64_t forget(Tx& tx, Instant moment, int limit)
{
    return tx.run("delete from draft where (person, form) in"
                  " (select person, form from draft where updated_at < $1 limit $2)",
                  moment, limit);
}

} // namespace erasmi::data::drafts
