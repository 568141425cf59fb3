#include "base/difference.hpp"

#include <set>

namespace erasmi {

namespace {

std::string joined(std::vector<std::string> const& values)
{
    std::string text;
    for (auto const& value : values) {
        if (!text.empty()) text += ", ";
        text += value;
    }
    return text;
}

} // namespace

std::vector<Difference> differences(FormData const& before, FormData const& after)
{
    std::set<std::string, std::less<>> names;
    for (auto const& [name, values] : before.values()) names.insert(name);
    for (auto const& [name, values] : after.values()) names.insert(name);

    std::vector<Difference> found;
    for (auto const& name : names) {
        auto was = joined(before.all(name));
        auto is = joined(after.all(name));
        if (was != is) found.push_back({name, was, is});
    }
    return found;
}

} // namespace erasmi
