// Bodies in JSON: what is accepted is written as JSON that is read back the same.
#include "base/json.hpp"

#include "record.hpp"
#include "targets.hpp"
#include "web/reading.hpp"

namespace erasmi::fuzz {

namespace {

void read_as_form(std::string_view input)
{
    static web::Site const site;
    web::Request request{.method = "POST", .target = "/", .headers = {}, .body = std::string(input)};
    request.headers.add("Content-Type", "application/json");
    web::Context context{site, request};
    try {
        web::read_form(context);
    } catch (Stop const& stop) {
        promise_client_error(stop);
    }
}

} // namespace

void json(std::string_view input)
{
    read_as_form(input);
    auto value = parse_json(input);
    if (!value) return;
    promise(parse_json(json_text(*value)).has_value());
    if (auto record = from_json<Record>(*value)) {
        auto again = parse_json(json_text(to_json(*record)));
        promise(again.has_value());
        auto copy = from_json<Record>(*again);
        promise(copy && *copy == *record);
    }
}

} // namespace erasmi::fuzz
