// Taking header lines and queries apart.
#pragma once

#include <algorithm>
#include <string_view>

namespace erasmi::web {

/// Without spaces and tabs at both ends (RFC 9110, 5.6.3: OWS).
inline std::string_view trim_blanks(std::string_view text)
{
    auto start = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(start);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// The text before the first `separator`, or all of it; it is taken off `rest` with the separator.
inline std::string_view take_until(std::string_view& rest, char separator)
{
    auto end = std::min(rest.find(separator), rest.size());
    auto taken = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
}

} // namespace erasmi::web
