// Sessions: an unguessable token in a cookie, its hash in the database (OWASP ASVS 5.0, 7.2.2–7.2.4).
#pragma once

#include "base/actor.hpp"
#include "base/fields.hpp"
#include "data/tx.hpp"
#include "web/context.hpp"
#include "web/retention.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

/// A session ends after this time without a request, and in any case after the second.
inline constexpr std::chrono::hours session_idle_limit = retention::sessions;
inline constexpr std::chrono::hours session_absolute_limit = retention::oldest_sessions;

struct SessionRow {
    std::string id; ///< BLAKE2b-256 of the token, base64url: reading the table lets nobody in
    PersonId person;
    Instant started_at{};
    Instant seen_at{};
    std::string device; ///< what the browser calls itself, for the person's own list
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (id, person, started_at, seen_at, device))

/// Makes a session and returns its token, which is nowhere else.
std::string start_session(data::Tx& tx, PersonId person, std::string_view device);
/// The live session of a token, if there is one.
std::optional<SessionRow> find_session(data::Tx& tx, std::string_view token);
/// True when `seen_at` is old enough to be written again; once an hour, so that reading stays reading.
bool wants_refresh(SessionRow const& session, Instant now);
void refresh_session(data::Tx& tx, std::string_view id);
void end_session(data::Tx& tx, std::string_view id);
/// All of a person's sessions but the one kept (empty: none).
void end_sessions(data::Tx& tx, PersonId person, std::string_view kept = {});
std::vector<SessionRow> sessions_of(data::Tx& tx, PersonId person);
/// At most `limit` of them; returns how many.
std::int64_t drop_expired_sessions(data::Tx& tx, int limit);

/// The id under which a token's session is kept.
std::string session_id(std::string_view token);
/// What forms must carry: bound to the token, useless without the cookie (OWASP ASVS 5.0, 3.5.1).
std::string csrf_token(std::string_view token);
/// True when `given` is the token's; takes the same time whatever is given.
bool csrf_matches(std::string_view token, std::string_view given);

/// Cookie names: with the `__Host-` prefix over TLS (ASVS 3.3.1), plain on a developer's machine.
std::string_view session_cookie(bool secure);
/// The cookie of a guest who is shown a form: binds the form to this browser.
std::string_view guest_cookie(bool secure);

} // namespace erasmi::web
