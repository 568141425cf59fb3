#include "features/@names@/actions.hpp"

#include "features/@names@/rules.hpp"
#include "features/@names@/store.hpp"

namespace erasmi::@names@ {

@Name@ create(data::Tx& tx, Actor const& actor, New@Name@ const& wanted)
{
    require(rules::may_create(actor));
    @Name@ @name@{.id = tx.new_id<struct @Name@Record>(),
                 .author = *actor.person,
                 .title = wanted.title.str(),
                 .created_at = tx.now(),
                 .updated_at = tx.now()};
    store::insert(tx, @name@);
    tx.record(Created{@name@.id, @name@.version, @name@.author});
    return @name@;
}

} // namespace erasmi::@names@
