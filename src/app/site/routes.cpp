#include "app/site/handlers.hpp"
#include "app/site/site.hpp"
#include "data/housekeeping.hpp"
#include "data/shape.hpp"

namespace erasmi::app {

namespace {

web::Routes routes()
{
    using web::get, web::post;
    return {
        get("/", site::start),
        get("/about", site::about),
        get("/privacy", site::privacy),
        get("/accessibility", site::accessibility),
        get("/source", site::source),
        get("/source/licences", site::licences).without_language().slowly(),
        get("/api", site::api),
        get("/api/openapi", site::openapi).without_language(), // asked as /api/openapi.json
        get("/theme", site::set_theme),
        post("/markdown", site::preview_markdown).signed_in(),
        get("/healthz", site::is_alive).without_language().slowly(),
        get("/readyz", site::is_ready).without_language().slowly().paced(web::Pace::writing),
        get("/metrics", site::metrics).without_language().slowly(),
        get("/robots.txt", site::robots).without_language().slowly(),
        get("/sitemap.xml", site::sitemap).without_language().slowly(),
        get("/.well-known/security.txt", site::security_contact).without_language(),
    };
}

void check_rows(data::Connection& connection)
{
    data::verify_rows<data::HousekeepingRow>(connection, "housekeeping");
}

} // namespace

web::Feature site_feature()
{
    return {.name = "site",
            .routes = routes(),
            .public_paths = {"/", "/about", "/privacy", "/accessibility", "/source", "/api"},
            .retention = site_retention(),
            .check_rows = check_rows};
}

} // namespace erasmi::app
