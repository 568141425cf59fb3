#include "app/site/openapi.hpp"

#include "web/sessions.hpp"

#include <cctype>

namespace erasmi::app::site {

namespace {

using web::Access, web::Route;

/// Calls `visit` with each segment of "/practices/{id}".
template <class Visit>
void each_segment(std::string_view pattern, Visit&& visit)
{
    for (auto rest = pattern.substr(1); !rest.empty();) {
        auto end = rest.find('/');
        visit(rest.substr(0, end));
        rest = end == rest.npos ? std::string_view() : rest.substr(end + 1);
    }
}

bool is_parameter(std::string_view segment) { return segment.starts_with('{'); }
std::string_view name_of(std::string_view parameter) { return parameter.substr(1, parameter.size() - 2); }

std::string lower(std::string_view text)
{
    std::string result(text);
    for (auto& letter : result) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return result;
}

/// "GET /practices/{id}/versions" is "get_practices_by_id_versions".
std::string operation_id(Route const& route)
{
    auto id = lower(route.method);
    each_segment(route.pattern, [&](std::string_view segment) {
        id += is_parameter(segment) ? "_by_" + std::string(name_of(segment)) : "_" + std::string(segment);
    });
    return id;
}

std::string tag_of(Route const& route)
{
    std::string tag;
    each_segment(route.pattern, [&](std::string_view segment) {
        if (tag.empty()) tag = segment;
    });
    return tag.empty() ? "start" : tag;
}

json::object reference(std::string_view name) { return {{"$ref", "#/components/" + std::string(name)}}; }

json::array parameters_of(Route const& route)
{
    json::array all{reference("parameters/language")};
    each_segment(route.pattern, [&](std::string_view segment) {
        if (is_parameter(segment))
            all.push_back(json::object{{"name", name_of(segment)},
                                       {"in", "path"},
                                       {"required", true},
                                       {"schema", {{"type", "string"}}}});
    });
    return all;
}

json::object json_content(json::value schema)
{
    return {{"application/json", json::object{{"schema", std::move(schema)}}}};
}

json::object responses_of(Route const& route)
{
    json::object done{{"description", "done"}};
    if (route.gives_schema) done["content"] = json_content(route.gives_schema());
    json::object all{{route.method == "GET" ? "200" : "2XX", std::move(done)}};
    if (route.takes_schema) all["422"] = reference("responses/problems");
    if (route.access != Access::anyone) all["401"] = reference("responses/problem");
    all["default"] = reference("responses/problem");
    return all;
}

json::object operation(Route const& route)
{
    json::object result{{"operationId", operation_id(route)},
                        {"tags", {tag_of(route)}},
                        {"parameters", parameters_of(route)},
                        {"responses", responses_of(route)}};
    if (route.takes_schema)
        result["requestBody"] = {{"required", true}, {"content", json_content(route.takes_schema())}};
    if (route.access != Access::anyone) result["security"] = {{{"session", json::array()}}};
    return result;
}

// RFC 9457, section 3.1, with our members `key` and `errors`: see `web::problem_details` and
// `web::problems_answer`.
json::object problem_schema(bool has_fields)
{
    json::object text{{"type", "string"}};
    json::object properties{
        {"type", text}, {"title", text}, {"status", {{"type", "integer"}}}, {"key", text}, {"detail", text}};
    if (has_fields)
        properties["errors"] = {
            {"type", "array"},
            {"items",
             {{"type", "object"}, {"properties", {{"field", text}, {"key", text}, {"detail", text}}}}}};
    return {{"type", "object"}, {"properties", std::move(properties)}, {"required", {"type", "status"}}};
}

json::object problem_response(std::string_view description, bool has_fields)
{
    return {{"description", description},
            {"content", {{"application/problem+json", {{"schema", problem_schema(has_fields)}}}}}};
}

json::object components(ApiInfo const& info)
{
    auto cookie = web::session_cookie(info.server.starts_with("https:"));
    return {{"securitySchemes", {{"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", cookie}}}}},
            {"parameters",
             {{"language",
               {{"name", "Accept-Language"},
                {"in", "header"},
                {"description", "language of the texts in the answer"},
                {"schema", {{"type", "string"}}}}}}},
            {"responses",
             {{"problem", problem_response("why it was not done", false)},
              {"problems", problem_response("what must be mended, field by field", true)}}}};
}

} // namespace

bool is_described(Route const& route)
{
    bool is_for_programs = route.takes_schema || route.gives_schema || route.method != "GET";
    return is_for_programs && route.prefix == web::Prefix::language && route.access != Access::operator_ &&
           route.proof == web::Proof::form_token;
}

json::object openapi_document(ApiInfo const& info, std::span<Route const* const> routes)
{
    json::object paths;
    for (auto const* route : routes) {
        if (!is_described(*route)) continue;
        auto& path = paths[route->pattern];
        if (path.is_null()) path = json::object();
        path.as_object()[lower(route->method)] = operation(*route);
    }
    return {{"openapi", "3.1.0"},
            {"info",
             {{"title", info.title},
              {"version", info.version},
              {"license", {{"name", "AGPL-3.0-or-later"}, {"identifier", "AGPL-3.0-or-later"}}}}},
            {"servers", {{{"url", info.server}}}},
            {"paths", std::move(paths)},
            {"components", components(info)}};
}

} // namespace erasmi::app::site
