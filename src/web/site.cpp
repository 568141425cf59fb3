#include "web/site.hpp"

namespace erasmi::web {

std::vector<data::JobHandler> jobs_of(Site const& site)
{
    std::vector<data::JobHandler> jobs;
    for (auto const& feature : site.features) {
        jobs.insert(jobs.end(), feature.jobs.begin(), feature.jobs.end());
        for (auto const& recurring : feature.recurring)
            jobs.push_back({.kind = std::string(recurring.kind),
                            .handle = [&site, work = recurring.work](data::Database&,
                                                                     data::JobRow const&) { work(site); },
                            .every = recurring.every});
    }
    return jobs;
}

} // namespace erasmi::web
