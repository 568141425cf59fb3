// The description of the API, OpenAPI 3.1.0, generated from the routes.
#pragma once

#include "base/json.hpp"
#include "web/route.hpp"

#include <span>
#include <string>
#include <string_view>

namespace erasmi::app::site {

struct ApiInfo {
    std::string title;
    std::string version;
    std::string server; ///< base URL
};

/// Operators' pages and probes are left out: they are nobody else's API.
json::object openapi_document(ApiInfo const& info, std::span<web::Route const* const> routes);

/// True for what the document describes.
bool is_described(web::Route const& route);

} // namespace erasmi::app::site
