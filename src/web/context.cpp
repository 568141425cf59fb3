#include "web/context.hpp"

#include <charconv>
#include <stdexcept>

namespace erasmi::web {

std::string_view Context::parameter(std::string_view name) const
{
    for (auto const& [key, value] : parameters)
        if (key == name) return value;
    throw std::logic_error("route without parameter " + std::string(name));
}

PersonId Context::me() const
{
    if (!actor.person) throw Stop(Status::unauthorized);
    return *actor.person;
}

std::string Context::url(std::string_view to) const
{
    std::string url = "/";
    url += locale->code();
    if (to != "/") url += to;
    return url;
}

std::string Context::url_in(Language language) const
{
    std::string url = "/" + std::string(erasmi::code(language));
    if (path != "/") url += path;
    if (!request.query().empty()) (url += '?') += request.query();
    return url;
}

std::string Context::absolute_url(std::string_view to) const { return site.base_url + url(to); }

std::int64_t Context::number(std::string_view name, std::int64_t fallback, std::int64_t least,
                             std::int64_t most) const
{
    auto text = query.get(name);
    std::int64_t value = fallback;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number ? std::clamp(value, least, most) : fallback;
}

} // namespace erasmi::web
