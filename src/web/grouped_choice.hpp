// A choice among many: a select whose options stand in groups.
#pragma once

#include "web/controls.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

/// Options under a name; without a name they stand by themselves.
struct OptionGroup {
    std::string name;
    std::vector<Option> options;
};

/// A field of which one option of the groups is chosen, or none.
void grouped_select_field(Html& out, FormView const& view, std::string_view name,
                          std::vector<OptionGroup> const& groups);

} // namespace erasmi::web
