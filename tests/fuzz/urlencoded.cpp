// Queries and forms: what is accepted is read back the same from the query that is made of it.
#include "web/url.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace erasmi::web;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view input(reinterpret_cast<char const*>(data), size);
    if (auto parameters = parse_parameters(input))
        if (parse_parameters(parameters->query()) != parameters) std::abort();
    if (auto text = percent_decode(input))
        if (percent_decode(percent_encode(*text)) != text) std::abort();
    if (is_local_path(input) && (input.size() > 1 && (input[1] == '/' || input[1] == '\\'))) std::abort();
    return 0;
}
