// The daily job that removes what nobody needs any more.
#pragma once

#include "data/jobs.hpp"
#include "web/site.hpp"

namespace erasmi::app {

/// Does what the manifests of all features declare, and notes when and how much. One that fails does not hold
/// up the others; the job then counts as failed, and is tried again.
data::JobHandler housekeeping_job(web::Site const& site);

} // namespace erasmi::app
