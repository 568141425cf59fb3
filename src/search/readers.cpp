#include "search/readers.hpp"

namespace erasmi::search {

Readers::~Readers()
{
    idle_.clear();
    std::error_code failure; // what stays on disk goes at the next start
    if (is_retired_) std::filesystem::remove_all(edition_, failure);
}

Readers::Reader Readers::borrow()
{
    {
        std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto reader = std::move(idle_.back());
            idle_.pop_back();
            return reader;
        }
    }
    return std::make_unique<Xapian::Database>(edition_.string());
}

void Readers::give_back(Reader reader)
{
    std::lock_guard lock(mutex_);
    idle_.push_back(std::move(reader));
}

} // namespace erasmi::search
