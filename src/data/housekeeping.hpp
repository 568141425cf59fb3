// Removing what nobody needs any more: in short writes, and with a note of when it was done.
#pragma once

#include "base/fields.hpp"
#include "data/database.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

/// The last time that one kind of thing was looked through.
struct HousekeepingRow {
    std::string name;
    Instant at{};
    std::int64_t removed = 0;
};
BOOST_DESCRIBE_STRUCT(HousekeepingRow, (), (name, at, removed))

namespace housekeeping {

/// Calls `forget`, which removes at most `limit` and returns how many, in writes of their own until it finds
/// less; returns the sum. So nobody waits long behind it, however much there is.
std::int64_t in_batches(Database& database, std::function<std::int64_t(Tx&, int limit)> const& forget,
                        int limit = 500);

/// Replaces the former note of that name.
void note(Tx& tx, std::string_view name, std::int64_t removed);
/// All notes, by name.
std::vector<HousekeepingRow> list(Tx& tx);

} // namespace housekeeping

} // namespace erasmi::data
