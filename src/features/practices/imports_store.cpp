#include "features/practices/imports_store.hpp"

namespace erasmi::practices::store {

namespace {

std::string const import_columns = data::columns<Import>();

} // namespace

void insert(data::Tx& tx, Import const& import) { tx.insert("practice_import", import); }

Import import_of(data::Tx& tx, PersonId person, ImportId id)
{
    return tx.get<Import>("select " + import_columns + " from practice_import where id = $1 and person = $2",
                          id, person);
}

std::vector<Import> imports_of(data::Tx& tx, PersonId person, int limit)
{
    return tx.all<Import>("select " + import_columns +
                              " from practice_import where person = $1 order by created_at desc, id desc"
                              " limit $2",
                          person, limit);
}

bool confirm(data::Tx& tx, Import const& import)
{
    return tx.run("update practice_import set confirmed_at = $1, created = $2, changed = $3"
                  " where id = $4 and confirmed_at is null",
                  tx.now(), import.created, import.changed, import.id) == 1;
}

void remove(data::Tx& tx, ImportId id) { tx.run("delete from practice_import where id = $1", id); }

void forget_imports(data::Tx& tx, PersonId person)
{
    tx.run("delete from practice_import where person = $1", person);
}

std::int64_t forget_imports(data::Tx& tx, Instant before, int limit)
{
    return tx.run("delete from practice_import where id in"
                  " (select id from practice_import where created_at < $1 order by created_at limit $2)",
                  before, limit);
}

} // namespace erasmi::practices::store
