// Papers as OpenDocument text, to be worked on.
#pragma once

#include "papers/paper.hpp"

#include <string>

namespace erasmi::papers {

/// An OpenDocument text (ISO/IEC 26300, version 1.2) with styles, outline levels and our fonts inside. The
/// same paper gives the same bytes. Throws std::runtime_error when the library fails.
std::string odt(Paper const& paper);

} // namespace erasmi::papers
