// Byte ranges of a file: resumed downloads and players that jump (RFC 9110, 14).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace erasmi::web {

struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t length = 0; ///< at least 1
    friend bool operator==(ByteRange const&, ByteRange const&) = default;
};

struct RangeChoice {
    enum class Answer {
        whole,         ///< 200: no range, several ranges, another unit, or a range we do not understand
        part,          ///< 206
        unsatisfiable, ///< 416: begins behind the end
    } answer = Answer::whole;
    ByteRange range = {}; ///< of a part
};

/// What a Range header asks of a file of `size` bytes. `if_range` is that header or empty; the range counts
/// only when it is the file's strong `etag` (dates are not accepted: the whole file is the safe answer).
RangeChoice choose_range(std::string_view range, std::string_view if_range, std::string_view etag,
                         std::uint64_t size);

/// "bytes 0-99/1234", for Content-Range of a part.
std::string content_range(ByteRange const& range, std::uint64_t size);
/// "bytes */1234", for Content-Range of 416.
std::string unsatisfied_range(std::uint64_t size);

} // namespace erasmi::web
