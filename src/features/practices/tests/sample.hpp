// A practice that is complete enough to be published, as a writer would post it.
#pragma once

#include "features/practices/form.hpp"
#include "web/testing/browser.hpp"

#include <string>
#include <string_view>

namespace erasmi::practices {

using web::testing::Fields;

inline constexpr std::string_view sample_title = "Language café in the town hall";

/// Two actors, two steps, one factor, one source; everything that publication requires, not a word more.
Fields complete_form();
/// The same with one field worded otherwise, or with a field more.
Fields with(Fields fields, std::string_view name, std::string_view value);
/// The same with a third step, which has no key yet.
Fields with_new_step(Fields fields, std::string_view title);
/// The same without a field.
Fields without(Fields fields, std::string_view name);

/// What the form says; the form must have no problems.
Content content_of(Fields const& fields);
Content complete_content();

} // namespace erasmi::practices
