// Style, scripts, fonts and icons that stand inside the program, under names that change with their contents.
#pragma once

#include "web/http.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace erasmi::web {

/// The address of an asset by its plain name: "kit.css" is "/assets/kit-1a2b3c4d.css". Unknown names are a
/// bug of ours and throw std::logic_error.
std::string const& asset(std::string_view name);
/// "/assets/icons-….svg#search"
std::string icon_address(std::string_view icon);

/// The answer for a path under /assets/, precompressed where the client understands it; nothing for other
/// paths.
std::optional<Response> asset_answer(Request const& request);

} // namespace erasmi::web
