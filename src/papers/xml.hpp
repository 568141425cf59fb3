// Text inside XML.
#pragma once

#include <string>
#include <string_view>

namespace erasmi::papers {

/// Fit for elements and for attributes in double quotes.
std::string xml_text(std::string_view text);

} // namespace erasmi::papers
