// The event log: who did what to which record, in the order of the commits, never changed afterwards.
//
// Each entry carries the SHA-256 of its own content and the former entry's hash, so a change or a gap
// anywhere before it shows; that the end was cut off shows against a hash kept elsewhere, such as a backup's
// manifest.
#pragma once

#include "base/actor.hpp"
#include "base/json.hpp"
#include "data/database.hpp"
#include "data/tx.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

struct EventRow {
    std::int64_t seq = 0;  ///< 1, 2, 3, … without gaps
    std::string kind = {}; ///< "practices.published"
    std::string subject_kind = {};
    std::string subject = {};
    std::optional<std::int64_t> subject_version = {};
    std::optional<PersonId> actor = {};
    Instant at{};
    std::string payload = {}; ///< JSON of the event struct
    std::string chain = {};

    template <Described Event>
    bool is() const
    {
        return kind == Event::kind;
    }
    /// The event as it was recorded; only when `is<Event>()`.
    template <Described Event>
    Event as() const
    {
        return stored_json<Event>(payload);
    }
};
BOOST_DESCRIBE_STRUCT(EventRow, (),
                      (seq, kind, subject_kind, subject, subject_version, actor, at, payload, chain))

} // namespace erasmi::data

namespace erasmi::data::events {

/// What `Tx::record` does.
void append(Tx& tx, NewEvent const& event);

/// The entries after `cursor`, oldest first. 0 is the cursor before the first.
std::vector<EventRow> since(Tx& tx, std::int64_t cursor, int limit);
/// The entries before `cursor`, newest first; without a cursor the newest of all.
std::vector<EventRow> before(Tx& tx, std::optional<std::int64_t> cursor, int limit);
/// The same, of one record.
std::vector<EventRow> about(Tx& tx, std::string_view subject_kind, std::string_view subject,
                            std::optional<std::int64_t> cursor, int limit);
/// The same, of what one person did.
std::vector<EventRow> by(Tx& tx, PersonId actor, std::optional<std::int64_t> cursor, int limit);
/// The cursor after the last entry.
std::int64_t end(Tx& tx);

struct ChainCheck {
    std::int64_t entries = 0;           ///< that are in order
    std::string head;                   ///< the hash of the last of them
    std::optional<std::int64_t> broken; ///< the first entry that was changed, or that follows a gap
};
/// Page by page, so that a long log does not keep one reading transaction open.
ChainCheck verify_chain(Database& database);
ChainCheck verify_chain(Tx& tx);

} // namespace erasmi::data::events
