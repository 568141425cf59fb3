// Keeps an index abreast of the event log.
#pragma once

#include "data/database.hpp"
#include "data/loop.hpp"
#include "search/index.hpp"

#include <functional>
#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

namespace erasmi::search {

inline constexpr int events_at_once = 500;

/// Takes at most `limit` further events of the log: the records they are about are indexed anew, once each,
/// and the cursor moves in the same commit. Returns how many events were taken; 0: the index has seen them
/// all.
int advance(Index& index, data::Database& database, std::vector<Searchable> const& searchables,
            int limit = events_at_once, std::stop_token const& stop = {});

/// Indexes all records: the index is right again whatever it was, and its counts of words are exact. Until it
/// is complete, what was known is found. When it is told to stop, it leaves the index as it was.
void rebuild(Index& index, data::Database& database, std::vector<Searchable> const& searchables,
             std::stop_token const& stop = {});

/// A thread that takes events as they come, within a second of their commit.
class Indexer {
public:
    /// Both outlive the indexer. `on_failure` gets the text of what a step could not do; it is tried again.
    Indexer(Index& index, data::Database& database, std::vector<Searchable> searchables,
            std::function<void(std::string_view what)> on_failure);
    ~Indexer();
    Indexer(Indexer const&) = delete;
    Indexer& operator=(Indexer const&) = delete;

private:
    std::stop_source stop_;
    std::unique_ptr<data::Loop> loop_;
    std::shared_ptr<void> watch_;
};

} // namespace erasmi::search
