// Whether a text names a mail address.
#pragma once

#include "base/json.hpp"

#include <string_view>

namespace erasmi::data::mail {

/// True when a text anywhere in `value` has the address, in any case, and not only a longer one around it:
/// "joanna@example.org" and "anna@example.org.uk" are others than "anna@example.org". `address` is lower
/// case.
bool mentions(json::value const& value, std::string_view address);

} // namespace erasmi::data::mail
