// The folder of a backup: the names in it, and how it comes to be all at once.
#pragma once

#include <filesystem>

namespace erasmi::data {

inline constexpr char const* backup_database = "erasmi.db";
inline constexpr char const* backup_sums = "SHA256SUMS";
inline constexpr char const* backup_manifest = "manifest.json";

/// A folder that takes its place when it is complete, and is removed otherwise.
class UnfinishedFolder {
public:
    /// Throws `BackupError` when there is something at `place` already.
    explicit UnfinishedFolder(std::filesystem::path const& place);
    ~UnfinishedFolder();
    UnfinishedFolder(UnfinishedFolder const&) = delete;
    UnfinishedFolder& operator=(UnfinishedFolder const&) = delete;

    /// Where to write until then.
    std::filesystem::path const& path() const { return path_; }
    void finish();

private:
    std::filesystem::path place_;
    std::filesystem::path path_;
};

} // namespace erasmi::data
