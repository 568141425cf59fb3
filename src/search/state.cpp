#include "search/state.hpp"

namespace erasmi::search {

namespace {

Xapian::WritableDatabase opened(std::filesystem::path const& folder, int how)
{
    std::filesystem::create_directories(folder);
    return Xapian::WritableDatabase(folder.string(), how | Xapian::DB_BACKEND_GLASS);
}

/// What cannot be read is made anew: the log has everything that was in it.
Xapian::WritableDatabase opened_or_made_anew(std::filesystem::path const& folder)
{
    try {
        return opened(folder, Xapian::DB_CREATE_OR_OPEN);
    } catch (Xapian::DatabaseLockError const&) {
        throw std::runtime_error("search index: another program has it open: " + folder.string());
    } catch (Xapian::DatabaseError const&) {
        return opened(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    }
}

} // namespace

Index::State::State(std::filesystem::path given)
    : folder(std::move(given)),
      writer(guarded([&] { return opened_or_made_anew(folder); })),
      vocabulary(guarded([&] { return Vocabulary(writer); }))
{
}

void Index::State::empty()
{
    writer.close();
    writer = opened(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    vocabulary = Vocabulary(writer);
    std::lock_guard lock(mutex_);
    idle_.clear();
}

Index::State::Reader Index::State::borrow() const
{
    {
        std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto reader = std::move(idle_.back());
            idle_.pop_back();
            return reader;
        }
    }
    return std::make_unique<Xapian::Database>(folder.string());
}

void Index::State::give_back(Reader reader) const
{
    std::lock_guard lock(mutex_);
    idle_.push_back(std::move(reader));
}

} // namespace erasmi::search
