#include "features/@name@/actions.hpp"

#include "features/@name@/rules.hpp"
#include "features/@name@/store.hpp"

namespace erasmi::@name@ {

Entry add(data::Tx& tx, Actor const& actor, NewEntry const& form)
{
    require(rules::may_add(actor));
    Entry entry{.id = tx.new_id<EntryRecord>(),
                .title = form.title.str(),
                .author = *actor.person,
                .created_at = tx.now()};
    store::insert(tx, entry);
    tx.record(Added{entry.id, entry.author});
    return entry;
}

} // namespace erasmi::@name@
