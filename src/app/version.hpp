// The version of this program, from CMakeLists.txt.
#pragma once

#include <string_view>

namespace erasmi::app {

inline constexpr std::string_view version = ERASMI_VERSION;

} // namespace erasmi::app
