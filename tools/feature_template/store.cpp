#include "features/@name@/store.hpp"

namespace erasmi::@name@::store {

void insert(data::Tx& tx, Entry const& entry) { tx.insert("@name@_entry", entry); }

// Ids grow with time, so their index is the order.
std::vector<Entry> newest(data::Tx& tx, std::optional<EntryId> cursor, int limit)
{
    if (!cursor)
        return tx.all<Entry>("select id, title, author, created_at from @name@_entry order by id desc limit $1",
                             limit);
    return tx.all<Entry>("select id, title, author, created_at from @name@_entry where id < $1"
                         " order by id desc limit $2",
                         *cursor, limit);
}

} // namespace erasmi::@name@::store
