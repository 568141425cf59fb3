#include "web/rows.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace erasmi::web {

namespace {

using Values = std::vector<std::string>;
using Part = std::vector<std::pair<std::string, Values>>; // names without prefix and number

struct RowAction {
    std::string_view verb;
    std::string prefix;
    int index = -1;
};

RowAction read_action(std::string_view action)
{
    auto colon = action.find(':');
    if (colon == action.npos) return {};
    RowAction asked{.verb = action.substr(0, colon), .prefix = std::string(action.substr(colon + 1))};
    auto dot = asked.prefix.rfind('.');
    if (dot == std::string::npos) return asked;
    auto const* end = asked.prefix.data() + asked.prefix.size();
    auto parsed = std::from_chars(asked.prefix.data() + dot + 1, end, asked.index);
    if (parsed.ptr != end) asked.index = -1;
    asked.prefix.resize(dot);
    return asked;
}

std::vector<Part> take_parts(FormData& form, std::string const& prefix)
{
    std::vector<Part> parts;
    for (int index : form.indices(prefix)) {
        auto start = prefix + "." + std::to_string(index) + ".";
        Part& part = parts.emplace_back();
        for (auto const& [name, values] : form.values())
            if (name.starts_with(start)) part.emplace_back(name.substr(start.size()), values);
    }
    form.erase_under(prefix);
    return parts;
}

void put_parts(FormData& form, std::string const& prefix, std::vector<Part> const& parts)
{
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (auto const& [name, values] : parts[i])
            for (auto const& value : values) form.add(prefix + "." + std::to_string(i) + "." + name, value);
}

/// Removes or moves the part at `asked.index`, which is there.
void change_part(std::vector<Part>& parts, RowAction const& asked)
{
    auto at = parts.begin() + asked.index;
    if (asked.verb == "remove")
        parts.erase(at);
    else if (asked.verb == "move_up" && at != parts.begin())
        std::iter_swap(at, at - 1);
    else if (asked.verb == "move_down" && at + 1 != parts.end())
        std::iter_swap(at, at + 1);
}

} // namespace

bool change_rows(FormData& form, std::string_view action)
{
    auto asked = read_action(action);
    bool is_known =
        asked.verb == "add" || asked.verb == "remove" || asked.verb == "move_up" || asked.verb == "move_down";
    if (!is_known) return false;

    auto parts = take_parts(form, asked.prefix);
    if (asked.verb == "add")
        parts.push_back({{"title", {""}}});
    else if (asked.index >= 0 && asked.index < std::ssize(parts))
        change_part(parts, asked);
    put_parts(form, asked.prefix, parts);
    return true;
}

void drop_empty_rows(FormData& form, std::string const& prefix,
                     std::initializer_list<std::string_view> presets)
{
    auto parts = take_parts(form, prefix);
    std::erase_if(parts, [&](Part const& part) {
        return std::ranges::all_of(part, [&](auto const& field) {
            return std::ranges::find(presets, field.first) != presets.end() || field.second.front().empty();
        });
    });
    put_parts(form, prefix, parts);
}

} // namespace erasmi::web
