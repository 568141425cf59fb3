// Golden pages: a page is compared with the one that was read and approved.
#pragma once

#include <source_location>
#include <string>
#include <string_view>

namespace erasmi::web::testing {

/// What changes without meaning is evened out: names of assets, ids, tokens; each tag gets a line of its own.
std::string normalised(std::string_view html);

/// Compares with `file`, a path in the source tree such as "src/features/x/tests/golden/form.html". With
/// ERASMI_REBASELINE=1 in the environment it writes the file instead: read the difference before you keep it.
void expect_golden(std::string_view file, std::string_view html,
                   std::source_location where = std::source_location::current());

} // namespace erasmi::web::testing
