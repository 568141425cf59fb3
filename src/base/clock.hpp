// Time and chance are given, never taken: a test decides both.
#pragma once

#include "base/id.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace erasmi {

/// A moment in UTC, to the millisecond; as a number: milliseconds since 1970.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

inline std::int64_t milliseconds(Instant instant) { return instant.time_since_epoch().count(); }
/// The calendar year of a moment, in UTC.
inline int year_of(Instant instant)
{
    std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(instant));
    return static_cast<int>(day.year());
}

inline Instant instant(std::int64_t milliseconds) { return Instant(std::chrono::milliseconds(milliseconds)); }

/// Where the program learns the time and finds unguessable bytes. Both may be called from any thread.
class Surroundings {
public:
    virtual ~Surroundings() = default;
    virtual Instant now() = 0;
    virtual void random(std::span<std::byte> out) = 0;

private:
    friend IdText new_id(Surroundings& surroundings);
    std::atomic<std::uint64_t> last_id_prefix_ = 0;
};

/// The real ones: the system clock and the kernel's generator. One object for the whole process.
Surroundings& real_surroundings();

/// For tests and reproducible seeds: time stands still until told otherwise, chance is a counter from a seed.
class GivenSurroundings : public Surroundings {
public:
    explicit GivenSurroundings(Instant start, std::uint64_t seed = 1);
    ~GivenSurroundings() override;
    Instant now() override;
    void random(std::span<std::byte> out) override;
    void advance(std::chrono::milliseconds by);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A new UUIDv7: the moment in its first 48 bits, a counter and random bits after it. Ids of one
/// `surroundings` sort in the order of their making, also within a millisecond and when the clock steps back.
IdText new_id(Surroundings& surroundings);

/// `bytes` random bytes as URL-safe base64 without padding; 32 bytes for secrets that grant something.
std::string new_token(Surroundings& surroundings, std::size_t bytes = 32);

} // namespace erasmi
