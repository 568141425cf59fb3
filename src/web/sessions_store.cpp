// Statements on the table `session`.
#include "web/sessions.hpp"

namespace erasmi::web {

namespace {

Instant oldest_start(data::Tx& tx) { return tx.now() - session_absolute_limit; }
Instant oldest_sight(data::Tx& tx) { return tx.now() - session_idle_limit; }

} // namespace

std::string start_session(data::Tx& tx, PersonId person, std::string_view device)
{
    auto token = tx.new_token();
    tx.insert("session", SessionRow{.id = session_id(token),
                                    .person = person,
                                    .started_at = tx.now(),
                                    .seen_at = tx.now(),
                                    .device = std::string(device.substr(0, 200))});
    return token;
}

std::optional<SessionRow> find_session(data::Tx& tx, std::string_view token)
{
    return tx.maybe<SessionRow>("select id, person, started_at, seen_at, device from session"
                                " where id = $1 and started_at > $2 and seen_at > $3",
                                session_id(token), oldest_start(tx), oldest_sight(tx));
}

bool wants_refresh(SessionRow const& session, Instant now)
{
    return now - session.seen_at > std::chrono::hours(1);
}

void refresh_session(data::Tx& tx, std::string_view id)
{
    tx.run("update session set seen_at = $1 where id = $2", tx.now(), id);
}

void end_session(data::Tx& tx, std::string_view id) { tx.run("delete from session where id = $1", id); }

void end_sessions(data::Tx& tx, PersonId person, std::string_view kept)
{
    tx.run("delete from session where person = $1 and id <> $2", person, kept);
}

std::vector<SessionRow> sessions_of(data::Tx& tx, PersonId person)
{
    return tx.all<SessionRow>("select id, person, started_at, seen_at, device from session"
                              " where person = $1 and started_at > $2 and seen_at > $3"
                              " order by seen_at desc",
                              person, oldest_start(tx), oldest_sight(tx));
}

std::int64_t drop_expired_sessions(data::Tx& tx, int limit)
{
    return tx.run("delete from session where id in"
                  " (select id from session where started_at <= $1 or seen_at <= $2 limit $3)",
                  oldest_start(tx), oldest_sight(tx), limit);
}

} // namespace erasmi::web
