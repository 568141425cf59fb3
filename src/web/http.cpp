// Headers without case, the two halves of a target, bodies that leave no file behind.
#include "web/http.hpp"

#include "web/ascii.hpp"

#include <system_error>

namespace erasmi::web {
std::string_view Headers::get(std::string_view name) const
{
    for (auto const& line : lines_)
        if (same_without_case(line.name, name)) return line.value;
    return {};
}

bool Headers::has(std::string_view name) const
{
    return std::ranges::any_of(lines_,
                               [&](HeaderLine const& line) { return same_without_case(line.name, name); });
}

void Headers::set(std::string_view name, std::string value)
{
    std::erase_if(lines_, [&](HeaderLine const& line) { return same_without_case(line.name, name); });
    add(std::string(name), std::move(value));
}

BodyFile::~BodyFile()
{
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
}

std::string_view Request::path() const { return std::string_view(target).substr(0, target.find('?')); }

std::string_view Request::query() const
{
    auto mark = target.find('?');
    return mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
}

} // namespace erasmi::web
