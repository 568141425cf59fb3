#include "web/metrics.hpp"

#include "web/log.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <fstream>

namespace erasmi::web {

namespace {

using Counter = std::atomic<std::uint64_t>;

// Upper bounds in microseconds.
constexpr std::array<std::int64_t, 9> bounds{100,    300,     1'000,   3'000,    10'000,
                                             30'000, 100'000, 300'000, 1'000'000};

struct Figures {
    std::array<Counter, 6> by_class{};
    std::array<Counter, bounds.size() + 1> by_duration{};
    Counter bytes{0};
    Counter microseconds{0};
    std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
};

Figures& figures()
{
    static Figures figures;
    return figures;
}

std::uint64_t resident_bytes()
{
    std::ifstream file("/proc/self/statm");
    std::uint64_t size = 0, resident = 0;
    file >> size >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

void add_line(std::string& text, std::string_view name, std::uint64_t value)
{
    text += name;
    text += ' ';
    text += std::to_string(value);
    text += '\n';
}

void add_durations(std::string& text, Figures const& now)
{
    text += "# TYPE erasmi_request_duration_seconds histogram\n";
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < now.by_duration.size(); ++i) {
        total += now.by_duration[i];
        auto bound = i < bounds.size() ? std::to_string(static_cast<double>(bounds[i]) / 1e6) : "+Inf";
        add_line(text, "erasmi_request_duration_seconds_bucket{le=\"" + bound + "\"}", total);
    }
    text += "erasmi_request_duration_seconds_sum " +
            std::to_string(static_cast<double>(now.microseconds) / 1e6) + "\n";
    add_line(text, "erasmi_request_duration_seconds_count", total);
}

bool is_probe(std::string_view target)
{
    return target == "/healthz" || target == "/readyz" || target == "/metrics";
}

} // namespace

void count(Served const& served)
{
    auto& now = figures();
    auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(served.duration).count();
    auto bucket = std::ranges::lower_bound(bounds, microseconds) - bounds.begin();
    auto status = static_cast<int>(served.status);
    ++now.by_class[static_cast<std::size_t>(std::min(status / 100, 5))];
    ++now.by_duration[static_cast<std::size_t>(bucket)];
    now.bytes += served.bytes;
    now.microseconds += static_cast<std::uint64_t>(microseconds);
    if (is_probe(served.target)) return;

    auto path = std::string_view(served.target).substr(0, served.target.find('?'));
    log_line("request", {{"request", std::to_string(served.number)},
                         {"method", served.method},
                         {"path", path}, // without the query: it may hold what a person searched for
                         {"peer", served.peer},
                         {"status", std::to_string(status)},
                         {"bytes", std::to_string(served.bytes)},
                         {"microseconds", std::to_string(microseconds)}});
}

std::string metrics_text()
{
    auto const& now = figures();
    std::string text = "# TYPE erasmi_requests_total counter\n";
    for (std::size_t i = 1; i < now.by_class.size(); ++i)
        add_line(text, "erasmi_requests_total{class=\"" + std::to_string(i) + "xx\"}", now.by_class[i]);
    text += "# TYPE erasmi_sent_bytes_total counter\n";
    add_line(text, "erasmi_sent_bytes_total", now.bytes);
    add_durations(text, now);
    text += "# TYPE erasmi_resident_bytes gauge\n";
    add_line(text, "erasmi_resident_bytes", resident_bytes());
    text += "# TYPE erasmi_uptime_seconds gauge\n";
    auto uptime = std::chrono::steady_clock::now() - now.started;
    add_line(text, "erasmi_uptime_seconds",
             static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::seconds>(uptime).count()));
    return text;
}

} // namespace erasmi::web
