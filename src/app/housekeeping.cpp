#include "app/housekeeping.hpp"

#include "data/housekeeping.hpp"

namespace erasmi::app {

namespace {

using namespace std::chrono_literals;

void forget(web::Site const& site, web::Retention const& retention)
{
    auto removed = retention.forget(site, site.surroundings->now() - retention.period);
    site.database->write([&](data::Tx& tx) { data::housekeeping::note(tx, retention.name, removed); });
}

void keep_house(web::Site const& site)
{
    std::string failures;
    for (auto const& feature : site.features)
        for (auto const& retention : feature.retention) {
            try {
                forget(site, retention);
            } catch (std::exception const& error) {
                failures += std::string(retention.name) + ": " + error.what() + "; ";
            }
        }
    if (!failures.empty()) throw std::runtime_error(failures);
}

} // namespace

data::JobHandler housekeeping_job(web::Site const& site)
{
    return {.kind = "housekeeping",
            .handle = [&site](data::Database&, data::JobRow const&) { keep_house(site); },
            .every = 24h};
}

} // namespace erasmi::app
