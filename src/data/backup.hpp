// Backup of an installation while it runs, and its restoration.
//
// A backup is a folder laid out like the data folder: `erasmi.db`, `files/`, and with them `SHA256SUMS`,
// which `sha256sum -c` understands, and `manifest.json`.
#pragma once

#include "data/database.hpp"
#include "data/files.hpp"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

struct BackupManifest {
    std::int64_t format = 1;
    Instant made_at{};
    std::int64_t schema = 0;  ///< the number of the last migration
    std::int64_t entries = 0; ///< of the event log, that are in order
    std::string chain = {};   ///< the hash of the last of them, which shows whether the log was cut
    std::optional<std::int64_t> damaged_entry = {}; ///< where the log was damaged before the backup
    std::int64_t files = 0;
    std::int64_t lost_files = 0;        ///< that the store no longer had, or not as they were stored
    std::vector<std::string> lost = {}; ///< their digests, at most 100
    std::string sums = {};              ///< SHA-256 of SHA256SUMS
};
BOOST_DESCRIBE_STRUCT(BackupManifest, (),
                      (format, made_at, schema, entries, chain, damaged_entry, files, lost_files, lost, sums))

/// For the operator, in one English sentence. What was there before is as it was.
class BackupError : public std::runtime_error {
public:
    using runtime_error::runtime_error;
};

/// Writes everything that was acknowledged before the call into `target`, which must not exist or be empty;
/// it appears there complete or not at all. Requests go on meanwhile. Throws `BackupError`; on PostgreSQL
/// always, with the command that makes a backup there.
BackupManifest back_up(Database& database, BlobStore& files, std::filesystem::path const& target);

/// What is wrong with a backup, one English sentence each; nothing: every byte is as it was written.
std::vector<std::string> verify_backup(std::filesystem::path const& backup);

/// Verifies the backup and fills the data folder `target`, which must not exist or be empty. Throws
/// `BackupError`.
void restore_backup(std::filesystem::path const& backup, std::filesystem::path const& target);

/// The command that backs up a PostgreSQL database, without its password.
std::string dump_command(std::string_view url);

} // namespace erasmi::data
