#include "data/events.hpp"
#include "data/followers.hpp"
#include "data/migrations.hpp"
#include "features/admin/handlers.hpp"
#include "features/admin/pages.hpp"
#include "web/answer.hpp"

#include <algorithm>
#include <filesystem>

namespace erasmi::admin::handlers {

namespace {

/// Those that features declare; one that never saw an event is behind all of them.
std::vector<FollowerLine> follower_lines(web::Context const& context, std::int64_t events)
{
    auto known = data::followers::list(context.tx());
    std::vector<FollowerLine> lines;
    for (auto const& feature : context.site.features)
        for (auto const& follower : feature.followers) {
            auto found = std::ranges::find(known, follower.name, &data::FollowerRow::name);
            lines.push_back({follower.name, events - (found == known.end() ? 0 : found->cursor)});
        }
    return lines;
}

} // namespace

web::Response status(web::Context& context)
{
    auto& tx = context.tx();
    auto applied = data::applied_migrations(tx.connection());
    auto events = data::events::end(tx);
    auto space = std::filesystem::space(context.site.upload_folder);
    StatusView view{
        .version = context.site.version,
        .database = tx.connection().dialect() == data::Dialect::sqlite ? "SQLite" : "PostgreSQL",
        .migrations = static_cast<std::int64_t>(applied.size()),
        .last_migration = applied.empty() ? std::string() : applied.back().name,
        .events = events,
        .free_megabytes = static_cast<std::int64_t>(space.available >> 20),
        .has_failed_jobs = !data::jobs::list(tx, data::JobState::failed, {}, 1).empty(),
        .followers = follower_lines(context, events),
    };
    return web::answer(context, view, pages::status);
}

web::Response check_event_log(web::Context& context)
{
    auto check = data::events::verify_chain(*context.site.database);
    return web::answer(context, LogCheckView{check.entries, check.head, check.broken}, pages::log_check);
}

} // namespace erasmi::admin::handlers
