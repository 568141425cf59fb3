#include "data/housekeeping.hpp"

namespace erasmi::data::housekeeping {

std::int64_t in_batches(Database& database, std::function<std::int64_t(Tx&, int)> const& forget, int limit)
{
    std::int64_t sum = 0;
    for (;;) {
        auto removed = database.write([&](Tx& tx) { return forget(tx, limit); });
        sum += removed;
        if (removed < limit) return sum;
    }
}

void note(Tx& tx, std::string_view name, std::int64_t removed)
{
    tx.run("insert into housekeeping (name, at, removed) values ($1, $2, $3)"
           " on conflict (name) do update set at = excluded.at, removed = excluded.removed",
           name, tx.now(), removed);
}

std::vector<HousekeepingRow> list(Tx& tx)
{
    return tx.all<HousekeepingRow>("select name, at, removed from housekeeping order by name");
}

} // namespace erasmi::data::housekeeping
