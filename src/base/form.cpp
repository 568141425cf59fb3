#include "base/form.hpp"

#include <charconv>

namespace erasmi {

std::string_view FormData::get(std::string_view name) const
{
    auto found = values_.find(name);
    return found == values_.end() ? std::string_view() : std::string_view(found->second.front());
}

std::vector<std::string> const& FormData::all(std::string_view name) const
{
    static std::vector<std::string> const none;
    auto found = values_.find(name);
    return found == values_.end() ? none : found->second;
}

void FormData::erase_under(std::string_view prefix)
{
    auto start = std::string(prefix) + ".";
    std::erase_if(values_,
                  [&](auto const& entry) { return entry.first == prefix || entry.first.starts_with(start); });
}

std::set<int> FormData::indices(std::string_view prefix) const
{
    std::set<int> found;
    std::string start = std::string(prefix) + ".";
    for (auto at = values_.lower_bound(start); at != values_.end() && at->first.starts_with(start); ++at) {
        std::string_view rest = std::string_view(at->first).substr(start.size());
        int index = -1;
        auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), index);
        bool is_index = error == std::errc{} && end != rest.data() + rest.size() && *end == '.';
        if (is_index && index >= 0 && index <= 999) found.insert(index);
    }
    return found;
}

} // namespace erasmi
