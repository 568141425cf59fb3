#include "web/once.hpp"

#include "base/json.hpp"
#include "data/chunks.hpp"
#include "data/digest.hpp"
#include "data/idempotency.hpp"

#include <stdexcept>

namespace erasmi::web {

namespace {

std::string_view key_of(Context const& context)
{
    auto header = context.request.headers.get("Idempotency-Key");
    return (header.empty() ? context.form.get("_once") : header).substr(0, 200);
}

std::string sender_of(Context const& context)
{
    return context.actor.person ? context.actor.person->str() : "guest " + context.request.peer;
}

std::string digest_of(Request const& request)
{
    data::Sha256 digest;
    digest.add(request.method).add(" ").add(request.target).add("\n").add(request.body);
    if (request.body_file)
        data::read_chunks(request.body_file->path, [&](std::string_view bytes) { digest.add(bytes); });
    return digest.hex();
}

std::string packed(Response const& response)
{
    json::array headers;
    for (auto const& line : response.headers) headers.push_back({line.name, line.value});
    return json_text(json::object{{"headers", std::move(headers)}, {"body", response.body}});
}

Response unpacked(data::KeptAnswer const& kept)
{
    Response response{.status = static_cast<Status>(kept.status)};
    auto stored = parse_json(kept.answer);
    if (!stored) throw std::runtime_error("a kept answer cannot be read");
    for (auto const& line : stored->at("headers").as_array())
        response.headers.add(std::string(line.at(0).as_string()), std::string(line.at(1).as_string()));
    response.body = stored->at("body").as_string();
    return response;
}

} // namespace

Response once(Context const& context, data::Tx& tx, std::function<Response()> const& act)
{
    auto key = key_of(context);
    if (key.empty()) return act();
    auto sender = sender_of(context);
    auto digest = digest_of(context.request);
    data::idempotency::Request request{sender, key, digest};
    if (auto kept = data::idempotency::begin(tx, request)) return unpacked(*kept);
    auto response = act();
    data::idempotency::finish(tx, request, {static_cast<std::int64_t>(response.status), packed(response)});
    return response;
}

} // namespace erasmi::web
