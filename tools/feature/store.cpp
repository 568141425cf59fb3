#include "features/@names@/store.hpp"

namespace erasmi::@names@::store {

namespace {

std::string const @name@_columns = data::columns<@Name@>();

} // namespace

void insert(Tx& tx, @Name@ const& @name@) { tx.insert("@name@", @name@); }

@Name@ get(Tx& tx, @Name@Id id)
{
    return tx.get<@Name@>("select " + @name@_columns + " from @name@ where id = $1", id);
}

std::vector<@Name@> newest(Tx& tx, std::string_view after, int limit)
{
    return tx.all<@Name@>("select " + @name@_columns +
                              " from @name@ where $1 = '' or id < $1 order by id desc limit $2",
                          after, limit);
}

std::vector<@Name@> by_author(Tx& tx, PersonId author)
{
    return tx.all<@Name@>("select " + @name@_columns + " from @name@ where author = $1 order by id", author);
}

} // namespace erasmi::@names@::store
