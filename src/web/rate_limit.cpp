#include "web/rate_limit.hpp"

#include <algorithm>

namespace erasmi::web {

namespace {

struct Allowance {
    double burst;
    double per_minute;
};

Allowance allowance(Pace pace)
{
    switch (pace) {
    case Pace::guessing: return {.burst = 10, .per_minute = 5};
    case Pace::mailing: return {.burst = 5, .per_minute = 1};
    default: return {.burst = 120, .per_minute = 240};
    }
}

// A stranger must not fill our memory with keys; forgetting all buckets now and then only makes us kinder.
constexpr std::size_t most_buckets = 100'000;

} // namespace

bool RateLimiter::allow(Pace pace, std::string_view key)
{
    if (pace == Pace::reading) return true;
    auto [burst, per_minute] = allowance(pace);
    auto now = surroundings_.now();

    std::lock_guard lock(mutex_);
    if (buckets_.size() >= most_buckets) buckets_.clear();
    auto name = std::to_string(static_cast<int>(pace)) + std::string(key);
    auto [at, is_new] = buckets_.try_emplace(std::move(name), Bucket{burst, now});
    auto& bucket = at->second;
    double minutes = static_cast<double>((now - bucket.filled_at).count()) / 60'000.0;
    bucket.tokens = std::min(burst, bucket.tokens + std::max(0.0, minutes) * per_minute);
    bucket.filled_at = now;
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
}

} // namespace erasmi::web
