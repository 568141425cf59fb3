#include "app/features.hpp"

#include "app/site/site.hpp"
#include "features/admin/admin.hpp"
#include "features/identity/identity.hpp"
#include "features/practices/practices.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::app {

std::vector<web::Feature> features()
{
    return {
        site_feature(), practices::feature(), identity::feature(), taxonomies::feature(), admin::feature(),
    };
}

} // namespace erasmi::app
