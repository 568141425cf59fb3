// The catalogues that this process keeps: found by the digest of what they hold, so none is ever stale, also
// when another node changed a term or this process serves several databases.
#include "base/memo.hpp"
#include "features/taxonomies/store.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::taxonomies {

std::shared_ptr<Catalogue const> catalogue(data::Tx& tx)
{
    using Shared = std::shared_ptr<Catalogue const>;
    static Memo<Shared> kept(4 << 20); // bytes
    return kept.get(
        store::digest(tx),
        [&] { return std::make_shared<Catalogue const>(store::terms(tx), store::labels(tx)); },
        [](Shared const&) { return std::size_t{1} << 20; }); // about
}

} // namespace erasmi::taxonomies
