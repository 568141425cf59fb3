// Queries and urlencoded bodies: what is accepted is read back the same from the query that is made of it.
#include "targets.hpp"
#include "web/url.hpp"

namespace erasmi::fuzz {

void urlencoded(std::string_view input)
{
    using namespace web;
    if (auto parameters = parse_parameters(input))
        promise(parse_parameters(parameters->query()) == parameters);
    if (auto text = percent_decode(input)) promise(percent_decode(percent_encode(*text)) == text);
    if (is_local_path(input)) promise(input.size() == 1 || (input[1] != '/' && input[1] != '\\'));
}

} // namespace erasmi::fuzz
