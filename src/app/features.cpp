#include "app/features.hpp"

#include "app/site/site.hpp"
#include "features/admin/admin.hpp"
#include "features/alerts/alerts.hpp"
#include "features/identity/identity.hpp"
#include "features/practices/practices.hpp"
#include "features/questions/questions.hpp"
#include "features/regions/regions.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::app {

std::vector<web::Feature> features(int practice_days)
{
    auto fresh_for = practice_days > 0 ? std::chrono::days(practice_days) : practices::usually_fresh_for;
    std::vector<web::Feature> all;
    all.push_back(site_feature());
    all.push_back(practices::feature(fresh_for));
    all.push_back(identity::feature());
    all.push_back(taxonomies::feature());
    all.push_back(regions::feature());
    all.push_back(alerts::feature());
    all.push_back(questions::feature());
    all.push_back(admin::feature());
    return all;
}

} // namespace erasmi::app
