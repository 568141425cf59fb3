// The catalogues that this process keeps: found by the digest of what they hold, so none is ever stale, also
// when another node changed a term or this process serves several databases.
#include "features/taxonomies/store.hpp"
#include "features/taxonomies/taxonomies.hpp"

#include <deque>
#include <mutex>

namespace erasmi::taxonomies {

namespace {

struct Kept {
    std::string digest;
    std::shared_ptr<Catalogue const> catalogue;
};

constexpr std::size_t most_kept = 4;

class Keeper {
public:
    std::shared_ptr<Catalogue const> find(std::string_view digest)
    {
        std::lock_guard lock(mutex_);
        auto found = std::ranges::find(kept_, digest, &Kept::digest);
        return found == kept_.end() ? nullptr : found->catalogue;
    }

    void keep(Kept kept)
    {
        std::lock_guard lock(mutex_);
        kept_.push_front(std::move(kept));
        if (kept_.size() > most_kept) kept_.pop_back();
    }

private:
    std::mutex mutex_;
    std::deque<Kept> kept_;
};

Keeper& keeper()
{
    static Keeper keeper;
    return keeper;
}

} // namespace

std::shared_ptr<Catalogue const> catalogue(data::Tx& tx)
{
    auto digest = store::digest(tx);
    if (auto kept = keeper().find(digest)) return kept;
    auto made = std::make_shared<Catalogue const>(store::terms(tx), store::labels(tx));
    keeper().keep({std::move(digest), made});
    return made;
}

} // namespace erasmi::taxonomies
