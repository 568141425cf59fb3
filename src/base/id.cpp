// Reading ids from foreign text.
#include "base/id.hpp"

#include <algorithm>

namespace erasmi {

namespace {

bool is_lower_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

} // namespace

std::optional<IdText> parse_id(std::string_view text)
{
    if (text.size() != nil_id.size()) return {};
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool fits = nil_id[i] == '-' ? text[i] == '-' : is_lower_hex(text[i]);
        if (!fits) return {};
    }
    IdText id;
    std::ranges::copy(text, id.begin());
    return id;
}

} // namespace erasmi
