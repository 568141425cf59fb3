// The request headers that are lists: cookies, preferences, ranges, entity tags, and where proxies had it
// from.
#include "targets.hpp"
#include "web/accept.hpp"
#include "web/conditional.hpp"
#include "web/cookies.hpp"
#include "web/range.hpp"
#include "web/server/peer.hpp"

#include <cstdint>

namespace erasmi::fuzz {

using namespace web;
using namespace std::string_view_literals;

namespace {

bool is_part_of(std::string_view part, std::string_view whole)
{
    return part.empty() ||
           (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

bool is_within(ByteRange const& range, std::uint64_t size)
{
    return range.length > 0 && range.first < size && range.length <= size - range.first;
}

void read_preferences(std::string_view input)
{
    static constexpr std::array offered{"text/html"sv, "application/json"sv, "en"sv, "de"sv};
    best_media_type(input, offered);
    best_language(input, offered);
    best_encoding(input);
}

void read_forwarded(std::string_view input)
{
    Request request;
    request.headers.add("X-Forwarded-For", std::string(input));
    request.headers.add("X-Forwarded-Proto", std::string(input));
    identify_client(request, "10.0.0.1", {"10.0.0.1", "10.0.0.2"});
    promise(!request.peer.empty());
}

} // namespace

void headers(std::string_view input)
{
    promise(is_part_of(cookie(input, "session"), input));
    read_preferences(input);
    read_forwarded(input);
    matches_any(input, "\"a\"");
    auto choice = choose_range(input, "", "\"a\"", 1000);
    promise(choice.answer != RangeChoice::Answer::part || is_within(choice.range, 1000));
}

} // namespace erasmi::fuzz
