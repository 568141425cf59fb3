#include "search/index.hpp"

#include "search/state.hpp"
#include "search/terms.hpp"

namespace erasmi::search {

namespace {

/// Written in one go, the database takes as little room as it can, and is read the faster.
void write_compactly(std::filesystem::path const& written, std::filesystem::path const& place)
{
    guarded([&] { Xapian::Database(written.string()).compact(place.string()); });
    std::filesystem::remove_all(written);
}

} // namespace

Index::Index(std::filesystem::path folder) : state_(std::make_unique<State>(std::move(folder))) {}
Index::~Index() = default;

Writer& Index::writer() { return *state_->writer; }

bool Index::build_anew(std::function<bool(Writer&)> const& fill)
{
    auto const place = state_->editions.begin();
    auto const draft = place / "draft";
    if (!fill(*std::make_unique<Writer>(draft))) return false;
    write_compactly(draft, place);
    state_->turn_to(state_->editions.publish(place));
    return true;
}

std::int64_t Index::visible_cursor() const
{
    return guarded(
        [&] { return state_->read([](Xapian::Database& database) { return cursor_of(database); }); });
}

std::int64_t Index::size() const
{
    return guarded([&] {
        return state_->read(
            [](Xapian::Database& database) { return static_cast<std::int64_t>(database.get_doccount()); });
    });
}

} // namespace erasmi::search
