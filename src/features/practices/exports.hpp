// Practices for programs: the list as spreadsheet, feed and linked data, and one practice as linked data.
#pragma once

#include "features/practices/views.hpp"
#include "web/context.hpp"

#include <string_view>

namespace erasmi::practices {

/// Of all that is published.
inline constexpr std::string_view licence_of_practices = "https://creativecommons.org/licenses/by/4.0/";

/// The list, filtered and searched, at most 5,000 practices, as CSV (RFC 4180) with a header line.
web::Response csv_of_list(web::Context const& context);

/// The same words and filters as an Atom feed: at most 50 practices, the last published first, a changed one
/// again when its new version is published.
web::Response feed_of_list(web::Context const& context);

/// A page of the list as schema.org CollectionPage with its ItemList (JSON-LD 1.1).
web::Response linked_data_of_list(web::Context const& context, ListView const& view);

/// The practice as schema.org HowTo with its steps (JSON-LD 1.1).
web::Response linked_data_of(web::Context const& context, ReadingView const& view);

} // namespace erasmi::practices
