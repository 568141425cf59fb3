#include "web/range.hpp"

#include "web/ascii.hpp"
#include "web/html/names.hpp"

#include <algorithm>
#include <charconv>

namespace erasmi::web {

namespace {

using Answer = RangeChoice::Answer;

/// Nothing when the text is no number of digits only; the largest number when it is greater than all.
std::optional<std::uint64_t> number(std::string_view text)
{
    bool is_digits = !text.empty() && std::ranges::all_of(text, is_digit);
    if (!is_digits) return {};
    std::uint64_t value = UINT64_MAX;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "-500": the last 500 bytes.
RangeChoice last_bytes(std::uint64_t wanted, std::uint64_t size)
{
    auto length = std::min(wanted, size);
    if (length == 0) return {Answer::unsatisfiable};
    return {Answer::part, {size - length, length}};
}

RangeChoice between(std::uint64_t first, std::uint64_t last, std::uint64_t size)
{
    if (last < first) return {};
    if (first >= size) return {Answer::unsatisfiable};
    return {Answer::part, {first, std::min(last, size - 1) - first + 1}};
}

RangeChoice parsed(std::string_view spec, std::uint64_t size)
{
    auto dash = spec.find('-');
    if (dash == spec.npos) return {};
    auto first = number(spec.substr(0, dash));
    auto last = number(spec.substr(dash + 1));
    if (dash == 0) return last ? last_bytes(*last, size) : RangeChoice{};
    bool is_open = dash + 1 == spec.size();
    if (!first || (!last && !is_open)) return {};
    return between(*first, is_open ? UINT64_MAX : *last, size);
}

bool is_current(std::string_view if_range, std::string_view etag)
{
    return if_range.empty() || (if_range == etag && !etag.starts_with("W/"));
}

} // namespace

RangeChoice choose_range(std::string_view range, std::string_view if_range, std::string_view etag,
                         std::uint64_t size)
{
    constexpr std::string_view unit = "bytes=";
    if (!markup::starts_with_name(range, unit) || !is_current(if_range, etag)) return {};
    return parsed(range.substr(unit.size()), size);
}

std::string content_range(ByteRange const& range, std::uint64_t size)
{
    auto last = range.first + range.length - 1;
    return "bytes " + std::to_string(range.first) + "-" + std::to_string(last) + "/" + std::to_string(size);
}

std::string unsatisfied_range(std::uint64_t size) { return "bytes */" + std::to_string(size); }

} // namespace erasmi::web
