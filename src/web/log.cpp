#include "web/log.hpp"

#include "base/json.hpp"

#include <chrono>
#include <cstdio>
#include <string>

namespace erasmi::web {

namespace {

std::string timestamp()
{
    using namespace std::chrono;
    auto now = system_clock::now();
    auto seconds = system_clock::to_time_t(now);
    auto rest = duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[40];
    auto length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03dZ", static_cast<int>(rest));
    return text;
}

} // namespace

void log_line(std::string_view kind,
              std::initializer_list<std::pair<std::string_view, std::string_view>> facts)
{
    json::object line{{"at", timestamp()}, {"kind", kind}};
    for (auto const& [name, value] : facts) line[name] = value;
    auto text = json_text(line) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

} // namespace erasmi::web
