// What `--help` prints.
#pragma once

#include "app/commands.hpp"

#include <string>

namespace erasmi::app {

std::string help();
std::string help_of(Command const& command);

} // namespace erasmi::app
