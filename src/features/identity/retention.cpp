#include "features/identity/retention.hpp"

#include "data/housekeeping.hpp"
#include "features/identity/links_store.hpp"
#include "web/sessions.hpp"
#include "web/site.hpp"

namespace erasmi::identity {

namespace {

std::int64_t forget_sessions(web::Site const& site, Instant)
{
    return data::housekeeping::in_batches(*site.database, web::drop_expired_sessions);
}

std::int64_t forget_links(web::Site const& site, Instant before)
{
    return data::housekeeping::in_batches(
        *site.database, [&](data::Tx& tx, int limit) { return store::drop_dead_links(tx, before, limit); });
}

} // namespace

std::vector<web::Retention> retention()
{
    return {{"identity.retention.sessions", web::retention::sessions, forget_sessions},
            {"identity.retention.links", web::retention::used_links, forget_links}};
}

} // namespace erasmi::identity
