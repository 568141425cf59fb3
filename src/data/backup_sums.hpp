// The checksums of a backup's files, in the format of sha256sum.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

class BackupSums {
public:
    struct Entry {
        std::string digest;
        std::string name; ///< below the backup's folder
    };

    /// Throws std::runtime_error for lines that are not ours; so no name leads out of the folder.
    static BackupSums parse(std::string_view text);

    void add(std::string digest, std::filesystem::path const& name);
    std::string text() const;
    std::vector<Entry> const& entries() const { return entries_; }
    /// Empty when there is no such name.
    std::string digest_of(std::string_view name) const;
    /// Reads all the files; an English sentence for each that is missing or different.
    std::vector<std::string> check(std::filesystem::path const& folder) const;

private:
    std::vector<Entry> entries_;
};

} // namespace erasmi::data
