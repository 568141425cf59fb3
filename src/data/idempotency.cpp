#include "data/idempotency.hpp"

namespace erasmi::data::idempotency {

namespace {

struct KeyRow {
    std::string request;
    std::optional<std::int64_t> status;
    std::string answer;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(KeyRow, (), (request, status, answer, at))

void take(Tx& tx, Request const& request)
{
    tx.run(
        "insert into idempotency (actor, key, request, status, answer, at) values ($1, $2, $3, null, '', $4)"
        " on conflict (actor, key) do update set at = excluded.at",
        request.actor, request.key, request.digest, tx.now());
}

} // namespace

std::optional<KeptAnswer> begin(Tx& tx, Request const& request)
{
    auto row =
        tx.maybe<KeyRow>("select request, status, answer, at from idempotency where actor = $1 and key = $2",
                         request.actor, request.key);
    if (row && row->request != request.digest)
        throw Stop(Status::unprocessable_content, {"problem.key_of_another_request"});
    if (row && row->status) return KeptAnswer{*row->status, row->answer};
    if (row && row->at + abandoned_after > tx.now())
        throw Stop(Status::conflict, {"problem.request_at_work"});
    take(tx, request);
    return {};
}

void finish(Tx& tx, Request const& request, KeptAnswer const& answer)
{
    tx.run("update idempotency set status = $1, answer = $2 where actor = $3 and key = $4", answer.status,
           answer.answer, request.actor, request.key);
}

void forget(Tx& tx, std::string_view actor) { tx.run("delete from idempotency where actor = $1", actor); }

std::int64_t forget(Tx& tx, Instant moment, int limit)
{
    return tx.run("delete from idempotency where (actor, key) in"
                  " (select actor, key from idempotency where at < $1 limit $2)",
                  moment, limit);
}

} // namespace erasmi::data::idempotency
