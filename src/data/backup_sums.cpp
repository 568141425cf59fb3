#include "data/backup_sums.hpp"

#include "data/backup_folder.hpp"
#include "data/digest.hpp"

#include <algorithm>
#include <stdexcept>

namespace erasmi::data {

namespace {

constexpr std::size_t digest_length = 64;
constexpr std::string_view separator = "  ";
constexpr std::string_view blob_folder = "files/";

// "erasmi.db", or "files/ab/cd…" of that very digest.
bool is_expected(std::string_view digest, std::string_view name)
{
    if (!is_digest(digest)) return false;
    if (name == backup_database) return true;
    return name == std::string(blob_folder).append(digest.substr(0, 2)).append("/").append(digest.substr(2));
}

BackupSums::Entry entry_of(std::string_view line)
{
    auto digest = line.substr(0, digest_length);
    auto rest = line.substr(std::min(digest_length, line.size()));
    if (!rest.starts_with(separator) || !is_expected(digest, rest.substr(separator.size())))
        throw std::runtime_error("The list of checksums has a line that is not ours.");
    return {std::string(digest), std::string(rest.substr(separator.size()))};
}

} // namespace

BackupSums BackupSums::parse(std::string_view text)
{
    BackupSums sums;
    while (!text.empty()) {
        auto end = std::min(text.find('\n'), text.size());
        sums.entries_.push_back(entry_of(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return sums;
}

void BackupSums::add(std::string digest, std::filesystem::path const& name)
{
    entries_.push_back({std::move(digest), name.generic_string()});
}

std::string BackupSums::text() const
{
    std::string text;
    for (auto const& entry : entries_)
        text.append(entry.digest).append(separator).append(entry.name).append("\n");
    return text;
}

std::string BackupSums::digest_of(std::string_view name) const
{
    auto found = std::ranges::find(entries_, name, &Entry::name);
    return found == entries_.end() ? "" : found->digest;
}

std::vector<std::string> BackupSums::check(std::filesystem::path const& folder) const
{
    std::vector<std::string> faults;
    for (auto const& [digest, name] : entries_) {
        auto file = folder / name;
        if (!std::filesystem::is_regular_file(file))
            faults.push_back("The file " + name + " is missing.");
        else if (sha256_of_file(file) != digest)
            faults.push_back("The file " + name + " is damaged.");
    }
    return faults;
}

} // namespace erasmi::data
