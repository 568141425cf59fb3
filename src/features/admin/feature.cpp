#include "features/admin/admin.hpp"
#include "features/admin/handlers.hpp"

namespace erasmi::admin {

namespace {

web::Routes routes()
{
    using web::get, web::post;
    return {
        get("/admin", handlers::status).for_operators(),
        get("/admin/event-log-check", handlers::check_event_log).for_operators().slowly(),
        get("/admin/events", handlers::list_events).for_operators(),
        get("/admin/jobs", handlers::list_jobs).for_operators(),
        post("/admin/jobs/{id}/attempts", handlers::retry_job).for_operators(),
        get("/admin/mails", handlers::list_mails).for_operators(),
        get("/admin/mails/{file}", handlers::show_mail).for_operators(),
        get("/admin/housekeeping", handlers::show_housekeeping).for_operators(),
        get("/admin/features", handlers::list_features).for_operators(),
    };
}

} // namespace

web::Feature feature()
{
    return {.name = "admin",
            .routes = routes(),
            .navigation = {{"/admin", "admin.menu", web::Access::operator_}}};
}

} // namespace erasmi::admin
