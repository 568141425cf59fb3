// Repeated parts of a form without JavaScript: add, remove, move up and down by submit buttons.
#pragma once

#include "base/form.hpp"

#include <string>
#include <string_view>

namespace erasmi::web {

/// Does what the button `_action` asks: "add:steps", "remove:steps.2", "move_up:steps.2",
/// "move_down:steps.2". Afterwards the parts are numbered 0, 1, 2, … in order. False when `action` asks for
/// none of these.
bool change_rows(FormData& form, std::string_view action);

/// The parts of `prefix` numbered anew from 0, in order.
void renumber(FormData& form, std::string const& prefix);

} // namespace erasmi::web
