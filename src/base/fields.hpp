// All field types, for files that describe records.
#pragma once

#include "base/fields/address.hpp"
#include "base/fields/choice.hpp"
#include "base/fields/month.hpp"
#include "base/fields/number.hpp"
#include "base/fields/text.hpp"

namespace erasmi {

BOOST_DESCRIBE_ENUM(SiteRole, operator_, curator, reviewer)
BOOST_DESCRIBE_ENUM(MemberRole, representative, admin)

} // namespace erasmi
