// Practices for programs: a spreadsheet of the list, and linked data of one practice.
#pragma once

#include "features/practices/views.hpp"
#include "web/context.hpp"

namespace erasmi::practices {

/// The filtered list, at most 5,000 practices, as CSV (RFC 4180) with a header line.
web::Response csv_of_list(web::Context const& context);

/// The practice as schema.org HowTo with its steps (JSON-LD 1.1).
web::Response linked_data_of(web::Context const& context, ReadingView const& view);

} // namespace erasmi::practices
