// How often one address or account may ask: token buckets in memory, for each node of its own.
#pragma once

#include "base/clock.hpp"
#include "web/route.hpp"

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace erasmi::web {

class RateLimiter {
public:
    explicit RateLimiter(Surroundings& surroundings) : surroundings_(surroundings) {}

    /// Takes one from the bucket of `key` (an address, an account); false when it is empty.
    /// Reading is never limited here: connections are, in the server.
    bool allow(Pace pace, std::string_view key);

private:
    struct Bucket {
        double tokens = 0;
        Instant filled_at{};
    };

    Surroundings& surroundings_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
};

} // namespace erasmi::web
