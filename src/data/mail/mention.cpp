#include "data/mail/mention.hpp"

#include "base/locale.hpp"

#include <algorithm>

namespace erasmi::data::mail {

namespace {

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }

// Local parts may hold more marks than these, but around an address others rather set it off.
bool goes_on_before(std::string_view before)
{
    constexpr std::string_view joints = "._-+";
    return !before.empty() &&
           (is_alphanumeric(before.back()) || joints.find(before.back()) != std::string_view::npos);
}

bool goes_on_after(std::string_view after)
{
    if (after.starts_with('.')) after.remove_prefix(1);
    return !after.empty() && (is_alphanumeric(after.front()) || after.front() == '-');
}

bool text_mentions(std::string_view text, std::string_view address)
{
    for (auto at = text.find(address); at != text.npos; at = text.find(address, at + 1))
        if (!goes_on_before(text.substr(0, at)) && !goes_on_after(text.substr(at + address.size())))
            return true;
    return false;
}

} // namespace

bool mentions(json::value const& value, std::string_view address)
{
    auto within = [&](json::value const& part) { return mentions(part, address); };
    if (auto const* text = value.if_string()) return text_mentions(fold(*text), address);
    if (auto const* list = value.if_array()) return std::ranges::any_of(*list, within);
    if (auto const* object = value.if_object())
        return std::ranges::any_of(*object, [&](auto const& member) { return within(member.value()); });
    return false;
}

} // namespace erasmi::data::mail
