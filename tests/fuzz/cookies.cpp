// The request headers that are lists: cookies, preferences, ranges and entity tags.
#include "web/cookies.hpp"

#include "web/accept.hpp"
#include "web/conditional.hpp"
#include "web/range.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace erasmi::web;
using namespace std::string_view_literals;

namespace {

bool is_part_of(std::string_view part, std::string_view whole)
{
    return part.empty() ||
           (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void expect_within(RangeChoice const& choice, std::uint64_t size)
{
    if (choice.answer != RangeChoice::Answer::part) return;
    bool is_within = choice.range.length > 0 && choice.range.first < size &&
                     choice.range.length <= size - choice.range.first;
    if (!is_within) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static constexpr std::array offered{"text/html"sv, "application/json"sv, "en"sv, "de"sv};
    std::string_view input(reinterpret_cast<char const*>(data), size);
    if (!is_part_of(cookie(input, "session"), input)) std::abort();
    best_media_type(input, offered);
    best_language(input, offered);
    best_encoding(input);
    matches_any(input, "\"a\"");
    may_change(input, "\"a\"");
    expect_within(choose_range(input, "", "\"a\"", 1000), 1000);
    return 0;
}
