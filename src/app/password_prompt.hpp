// A password from the console, or from a pipe for scripts.
#pragma once

#include <string>

namespace erasmi::app {

/// The line that is typed, which is not shown. Throws `WrongUsage` for what is no UTF-8.
std::string ask_for_password(std::string const& prompt);

} // namespace erasmi::app
