// The real clock and the kernel's generator, their replacements for tests, and what is made from them.
#include "base/clock.hpp"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <vector>

namespace erasmi {

namespace {

class RealSurroundings : public Surroundings {
public:
    Instant now() override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }

    void random(std::span<std::byte> out) override
    {
        while (!out.empty()) {
            auto filled = ::getrandom(out.data(), out.size(), 0);
            if (filled >= 0)
                out = out.subspan(static_cast<std::size_t>(filled));
            else if (errno != EINTR)
                throw std::system_error(errno, std::generic_category(), "getrandom");
        }
    }
};

/// SplitMix64 (Steele, Lea, Flood 2014): well mixed bits from a plain counter.
std::uint64_t mixed(std::uint64_t counter)
{
    std::uint64_t bits = counter * 0x9e3779b97f4a7c15;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
    return bits ^ (bits >> 31);
}

constexpr std::size_t id_bytes = 16;

IdText formatted(std::array<std::byte, id_bytes> const& bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    IdText text = nil_id;
    std::size_t at = 0;
    for (auto byte : bytes) {
        if (text[at] == '-') ++at;
        text[at++] = digits[std::to_integer<std::size_t>(byte >> 4)];
        text[at++] = digits[std::to_integer<std::size_t>(byte & std::byte{0x0f})];
    }
    return text;
}

} // namespace

Surroundings& real_surroundings()
{
    static RealSurroundings surroundings;
    return surroundings;
}

struct GivenSurroundings::State {
    State(Instant start, std::uint64_t seed) : now(milliseconds(start)), counter(seed << 32) {}
    std::atomic<std::int64_t> now;
    std::atomic<std::uint64_t> counter;
};

GivenSurroundings::GivenSurroundings(Instant start, std::uint64_t seed)
    : state_(std::make_unique<State>(start, seed))
{
}

GivenSurroundings::~GivenSurroundings() = default;

Instant GivenSurroundings::now() { return instant(state_->now); }

void GivenSurroundings::random(std::span<std::byte> out)
{
    while (!out.empty()) {
        auto bits = mixed(++state_->counter);
        auto part = out.first(std::min(out.size(), sizeof bits));
        std::ranges::copy(std::as_bytes(std::span(&bits, 1)).first(part.size()), part.begin());
        out = out.subspan(part.size());
    }
}

void GivenSurroundings::advance(std::chrono::milliseconds by) { state_->now += by.count(); }

// RFC 9562, 5.7 with the counter of 6.2, method 1: 48 bits of milliseconds, version 7, a 12-bit counter that
// starts each millisecond at a random value below its half, variant 10, 62 random bits. A counter that
// overflows borrows from the next millisecond.
IdText new_id(Surroundings& surroundings)
{
    std::array<std::byte, id_bytes> bytes;
    surroundings.random(bytes);
    auto moment = static_cast<std::uint64_t>(milliseconds(surroundings.now()));
    auto start = std::to_integer<std::uint64_t>(bytes[6] & std::byte{0x07}) << 8 |
                 std::to_integer<std::uint64_t>(bytes[7]);
    std::uint64_t const fresh = moment << 12 | start;

    std::uint64_t last = surroundings.last_id_prefix_;
    std::uint64_t prefix = 0;
    do prefix = std::max(fresh, last + 1);
    while (!surroundings.last_id_prefix_.compare_exchange_weak(last, prefix));

    for (int i = 0; i < 6; ++i) bytes[static_cast<std::size_t>(i)] = std::byte(prefix >> (52 - 8 * i) & 0xff);
    bytes[6] = std::byte(0x70 | (prefix >> 8 & 0x0f));
    bytes[7] = std::byte(prefix & 0xff);
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};
    return formatted(bytes);
}

// RFC 4648, section 5.
std::string new_token(Surroundings& surroundings, std::size_t bytes)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::vector<std::byte> secret(bytes);
    surroundings.random(secret);
    std::string token;
    token.reserve((bytes * 4 + 2) / 3);
    unsigned waiting = 0;
    int waiting_bits = 0;
    for (auto byte : secret) {
        waiting = (waiting << 8 | std::to_integer<unsigned>(byte)) & 0xffff;
        for (waiting_bits += 8; waiting_bits >= 6; waiting_bits -= 6)
            token += alphabet[waiting >> (waiting_bits - 6) & 0x3f];
    }
    if (waiting_bits > 0) token += alphabet[waiting << (6 - waiting_bits) & 0x3f];
    return token;
}

} // namespace erasmi
