// Arbitrary contents that keep the rules of their fields, for properties.
#pragma once

#include "features/practices/content.hpp"

#include <map>
#include <string>

namespace erasmi::practices {

/// Of the running property; keys of steps differ, and no item of a list is wholly empty.
Content arbitrary_content();
/// For some of the texts of `content`, by path.
std::map<std::string, std::string> arbitrary_texts(Content const& content);

} // namespace erasmi::practices
