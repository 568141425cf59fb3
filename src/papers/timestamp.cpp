#include "papers/timestamp.hpp"

namespace erasmi::papers {

std::string timestamp(Instant moment)
{
    auto midnight = std::chrono::floor<std::chrono::days>(moment);
    std::chrono::year_month_day date(midnight);
    std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - midnight));
    auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) +
           "-" + two(static_cast<unsigned>(date.day())) + "T" + two(time.hours().count()) + ":" +
           two(time.minutes().count()) + ":" + two(time.seconds().count()) + "Z";
}

} // namespace erasmi::papers
