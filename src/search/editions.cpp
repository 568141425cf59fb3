#include "search/editions.hpp"

#include "data/durable_file.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace erasmi::search {

namespace {

/// 0: the folder is no edition.
std::int64_t number_of(std::filesystem::path const& folder)
{
    auto name = folder.filename().string();
    std::int64_t number = 0;
    auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() ? number : 0;
}

std::int64_t newest_number(std::filesystem::path const& folder)
{
    std::int64_t newest = 0;
    if (!std::filesystem::exists(folder)) return newest;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        newest = std::max(newest, number_of(entry.path()));
    return newest;
}

} // namespace

std::filesystem::path Editions::newest() const
{
    return folder_ / std::to_string(std::max<std::int64_t>(newest_number(folder_), 1));
}

void Editions::remove_others(std::filesystem::path const& kept) const
{
    for (auto const& entry : std::filesystem::directory_iterator(folder_))
        if (entry.path() != kept) std::filesystem::remove_all(entry.path());
}

std::filesystem::path Editions::begin() const
{
    auto place = folder_ / "next";
    std::filesystem::remove_all(place);
    return place;
}

std::filesystem::path Editions::publish(std::filesystem::path const& place) const
{
    for (auto const& file : std::filesystem::directory_iterator(place)) data::sync_file(file.path());
    data::sync_folder(place);
    auto edition = folder_ / std::to_string(newest_number(folder_) + 1);
    std::filesystem::rename(place, edition);
    data::sync_folder(folder_);
    return edition;
}

} // namespace erasmi::search
