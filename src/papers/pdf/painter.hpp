// Pages painted into a PDF by cairo, each piece of content with its mark.
#pragma once

#include "papers/pdf/strip.hpp"

#include <string>
#include <vector>

namespace erasmi::papers::setting {

/// A PDF whose contents are marked, one piece after the other, without a structure.
struct Painted {
    std::string bytes;
    std::vector<Node> pieces; ///< whose each piece is, in the order of the file
};

/// Throws std::runtime_error when cairo fails.
Painted painted(std::vector<Page> const& pages, Paper const& paper);

} // namespace erasmi::papers::setting
