#include "search/state.hpp"

namespace erasmi::search {

// What others left is removed only once the edition's lock is held.
Index::State::State(std::filesystem::path folder) : editions(std::move(folder))
{
    auto edition = editions.newest();
    turn_to(edition);
    editions.remove_others(edition);
}

void Index::State::turn_to(std::filesystem::path const& edition)
{
    writer = std::make_unique<Writer>(edition);
    std::lock_guard lock(mutex_);
    if (readers_) readers_->retire();
    readers_ = std::make_shared<Readers>(edition);
}

std::shared_ptr<Readers> Index::State::readers() const
{
    std::lock_guard lock(mutex_);
    return readers_;
}

} // namespace erasmi::search
