// What stands at the head and the foot of each page.
#pragma once

#include "papers/pdf/strip.hpp"

namespace erasmi::papers::setting {

/// The site, the title from the second page on, address and edition, and "2 / 9".
void add_running_lines(std::vector<Page>& pages, Paper const& paper, PangoContext* context, Tree& tree);

} // namespace erasmi::papers::setting
