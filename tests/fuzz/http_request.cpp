// Whatever bytes come, and however they are cut, the reader answers the same and never more than it was
// given.
#include "targets.hpp"
#include "web/server/framing.hpp"

#include <utility>

namespace erasmi::fuzz {

using namespace web;

namespace {

/// What was read, or the status that refused it, when `bytes` come in pieces of `step`.
std::string reading(std::string_view bytes, std::size_t step)
{
    std::string buffer, told;
    BodySink sink({.limit = 4096}, "/nowhere");
    RequestReader reader({.head = 1024, .fields = 10});
    reader.set_sink(sink);
    bool is_checked = false;
    try {
        while (reader.stage() != RequestReader::Stage::complete || !is_checked) {
            auto taken = reader.stage() == RequestReader::Stage::complete ? 0 : reader.take(buffer);
            promise(taken <= buffer.size());
            buffer.erase(0, taken);
            if (reader.stage() != RequestReader::Stage::head && !std::exchange(is_checked, true)) {
                require_sound(reader.head(), {});
                told = reader.head().request.target;
            } else if (reader.stage() != RequestReader::Stage::complete) {
                if (bytes.empty()) return told + " incomplete";
                buffer += bytes.substr(0, step);
                bytes.remove_prefix(std::min(step, bytes.size()));
            }
        }
        sink.finish(reader.head().request);
        return told + " " + reader.head().request.body;
    } catch (Stop const&) {
        return "refused";
    }
}

} // namespace

void http_request(std::string_view input)
{
    auto whole = reading(input, input.size() + 1), pieces = reading(input, 1);
    // What comes late may be refused late: only complete readings must agree.
    auto is_open = [](std::string const& told) { return told == "refused" || told.ends_with(" incomplete"); };
    promise(whole == pieces || (is_open(whole) && is_open(pieces)));
}

} // namespace erasmi::fuzz
