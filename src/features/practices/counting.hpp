// What is counted over all lists, kept until a publication changes them.
#pragma once

#include "features/practices/store.hpp"
#include "web/context.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace erasmi::practices {

struct ListCounts {
    std::int64_t total = 0;
    std::vector<store::FacetCount> facets; ///< what each further choice would leave
};

std::shared_ptr<ListCounts const> list_counts(web::Context const& context, store::Filter const& filter);
/// The practices most like this one.
std::vector<Listing> related(web::Context const& context, PracticeId id);

} // namespace erasmi::practices
