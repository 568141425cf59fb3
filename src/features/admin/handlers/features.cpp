#include "features/admin/handlers.hpp"
#include "features/admin/pages.hpp"
#include "web/answer.hpp"

namespace erasmi::admin::handlers {

namespace {

FeatureLine line_of(web::Feature const& feature)
{
    FeatureLine line{.name = std::string(feature.name),
                     .routes = static_cast<std::int64_t>(feature.routes.size()),
                     .followers = {},
                     .jobs = {},
                     .keeps_personal_data = static_cast<bool>(feature.personal_data.collect),
                     .checks_rows = feature.check_rows != nullptr};
    for (auto const& follower : feature.followers) line.followers.push_back(follower.name);
    for (auto const& job : feature.jobs) line.jobs.push_back(job.kind);
    return line;
}

} // namespace

web::Response list_features(web::Context& context)
{
    FeaturesView view;
    for (auto const& feature : context.site.features) view.features.push_back(line_of(feature));
    return web::answer(context, view, pages::features);
}

} // namespace erasmi::admin::handlers
