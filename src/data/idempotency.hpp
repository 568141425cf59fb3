// Requests that are sent twice and must act once: the answer is kept under the sender's key.
#pragma once

#include "data/tx.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace erasmi::data {

/// What the first request was answered; the same again for every repetition.
struct KeptAnswer {
    std::int64_t status = 0;
    std::string answer; ///< as the caller wrote it in `finish`
};
BOOST_DESCRIBE_STRUCT(KeptAnswer, (), (status, answer))

namespace idempotency {

/// How long a request that began and did not finish keeps its key: its program may have died.
inline constexpr std::chrono::minutes abandoned_after{5};

/// `request` is a digest of what is asked for (method, path, body); `actor` tells senders apart.
struct Request {
    std::string_view actor;
    std::string_view key;
    std::string_view digest;
};

/// Nothing: the request is new and its key is taken now. Otherwise the answer that it got before. Stops with
/// 422 and "problem.key_of_another_request" when the key came with another request, and with 409 and
/// "problem.request_at_work" while the first one has not been answered.
std::optional<KeptAnswer> begin(Tx& tx, Request const& request);
/// Keeps the answer. When acting, answering and both calls share a transaction, the request acts exactly
/// once.
void finish(Tx& tx, Request const& request, KeptAnswer const& answer);
/// Removes all keys of a sender.
void forget(Tx& tx, std::string_view actor);
/// Removes at most `limit` keys from before `moment`; returns how many.
std::int64_t forget(Tx& tx, Instant moment, int limit);

} // namespace idempotency

} // namespace erasmi::data
