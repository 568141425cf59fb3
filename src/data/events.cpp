#include "data/events.hpp"

#include "data/digest.hpp"

#include <limits>

namespace erasmi::data::events {

namespace {

constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();
constexpr int page = 1000;

struct Head {
    std::int64_t seq = 0;
    std::string chain;
};
BOOST_DESCRIBE_STRUCT(Head, (), (seq, chain))

// Each part goes in with its length, so that no two entries are the same bytes.
std::string chain_of(std::string_view former, EventRow const& entry)
{
    Sha256 hash;
    auto add = [&](std::string_view part) { hash.add(std::to_string(part.size())).add(":").add(part); };
    add(former);
    each_field(entry, [&](std::string_view name, auto const& field) {
        if (name != "chain") add(json_text(to_json(field)));
    });
    return hash.hex();
}

// `page_after(cursor)` gives the entries after a cursor, none at the end.
template <class PageAfter>
ChainCheck verify_pages(PageAfter&& page_after)
{
    ChainCheck check;
    for (auto entries = page_after(0); !entries.empty(); entries = page_after(check.entries)) {
        for (auto const& entry : entries) {
            if (entry.seq != check.entries + 1 || entry.chain != chain_of(check.head, entry)) {
                check.broken = entry.seq;
                return check;
            }
            check.entries = entry.seq;
            check.head = entry.chain;
        }
    }
    return check;
}

} // namespace

// Nobody appends in between: writes follow one another on both databases.
void append(Tx& tx, NewEvent const& event)
{
    auto head = tx.maybe<Head>("select seq, chain from event order by seq desc limit 1").value_or(Head{});
    EventRow entry{.seq = head.seq + 1,
                   .kind = std::string(event.kind),
                   .subject_kind = std::string(event.subject_kind),
                   .subject = event.subject,
                   .subject_version = event.subject_version,
                   .actor = event.actor,
                   .at = tx.now(),
                   .payload = event.payload};
    entry.chain = chain_of(head.chain, entry);
    tx.insert("event", entry);
}

std::vector<EventRow> since(Tx& tx, std::int64_t cursor, int limit)
{
    static auto const sql =
        "select " + columns<EventRow>() + " from event where seq > $1 order by seq limit $2";
    return tx.all<EventRow>(sql, cursor, limit);
}

std::vector<EventRow> before(Tx& tx, std::optional<std::int64_t> cursor, int limit)
{
    static auto const sql =
        "select " + columns<EventRow>() + " from event where seq < $1 order by seq desc limit $2";
    return tx.all<EventRow>(sql, cursor.value_or(newest), limit);
}

std::vector<EventRow> about(Tx& tx, std::string_view subject_kind, std::string_view subject,
                            std::optional<std::int64_t> cursor, int limit)
{
    static auto const sql = "select " + columns<EventRow>() +
                            " from event where subject_kind = $1 and subject = $2 and seq < $3"
                            " order by seq desc limit $4";
    return tx.all<EventRow>(sql, subject_kind, subject, cursor.value_or(newest), limit);
}

std::vector<EventRow> by(Tx& tx, PersonId actor, std::optional<std::int64_t> cursor, int limit)
{
    static auto const sql = "select " + columns<EventRow>() +
                            " from event where actor = $1 and seq < $2 order by seq desc limit $3";
    return tx.all<EventRow>(sql, actor, cursor.value_or(newest), limit);
}

std::int64_t end(Tx& tx)
{
    return tx.value<std::int64_t>("select seq from event order by seq desc limit 1").value_or(0);
}

ChainCheck verify_chain(Database& database)
{
    return verify_pages(
        [&](std::int64_t cursor) { return database.read([&](Tx& tx) { return since(tx, cursor, page); }); });
}

ChainCheck verify_chain(Tx& tx)
{
    return verify_pages([&](std::int64_t cursor) { return since(tx, cursor, page); });
}

} // namespace erasmi::data::events
