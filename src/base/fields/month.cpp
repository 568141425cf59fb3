#include "base/fields/month.hpp"

#include "base/text.hpp"

#include <chrono>

namespace erasmi {

namespace {

struct YearAndMonth {
    std::int64_t year = 0;
    std::int64_t month = 0;
};

/// Zeros for what is no "YYYY-MM".
YearAndMonth read(std::string_view text)
{
    YearAndMonth read;
    if (text.size() != 7 || text[4] != '-') return {};
    bool is_read = !detail::parse_primitive(text.substr(0, 4), read.year) &&
                   !detail::parse_primitive(text.substr(5), read.month);
    return is_read ? read : YearAndMonth{};
}

} // namespace

Instant Month::begin() const
{
    if (empty()) return Instant{};
    auto [year, month] = read(value);
    return std::chrono::sys_days(std::chrono::year(static_cast<int>(year)) /
                                 std::chrono::month(static_cast<unsigned>(month)) / 1);
}

Fault Field<Month>::accept(std::string_view text, Month& out)
{
    out.value = trim(text);
    if (out.empty()) return {};
    auto [year, month] = read(out.value);
    if (year >= 1900 && year <= 2100 && month >= 1 && month <= 12) return {};
    return Message{"problem.not_a_month"};
}

} // namespace erasmi
