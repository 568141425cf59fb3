// Repeated parts of a form without JavaScript: add, remove, move up and down by submit buttons.
#pragma once

#include "base/form.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace erasmi::web {

/// Does what the button `_action` asks: "add:steps", "remove:steps.2", "move_up:steps.2",
/// "move_down:steps.2". Afterwards the parts are numbered 0, 1, 2, … in order. False when `action` asks for
/// none of these.
bool change_rows(FormData& form, std::string_view action);

/// Removes the parts of `prefix` in which nothing was typed and numbers the others anew from 0, in order. The
/// fields called `presets` do not count: they are there although nobody typed anything.
void drop_empty_rows(FormData& form, std::string const& prefix,
                     std::initializer_list<std::string_view> presets = {});

} // namespace erasmi::web
