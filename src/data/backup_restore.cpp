// Verification and restoration of backups.
#include "data/backup.hpp"
#include "data/backup_folder.hpp"
#include "data/backup_sums.hpp"
#include "data/chunks.hpp"
#include "data/digest.hpp"
#include "data/durable_file.hpp"
#include "data/events.hpp"
#include "data/sqlite/connection.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

namespace erasmi::data {

namespace {

namespace fs = std::filesystem;

std::string content_of(fs::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw BackupError("The file " + file.string() + " is missing or cannot be read.");
    return {std::istreambuf_iterator(stream), {}};
}

void copy_durably(fs::path const& source, fs::path const& target)
{
    DurableFile written(target.string() + ".part");
    read_chunks(source, [&](std::string_view bytes) { written.write(bytes); });
    written.move_to(target);
}

void check_database(fs::path const& folder, BackupManifest const& manifest, std::vector<std::string>& faults)
{
    auto copy = sqlite::connect_to_copy(folder / backup_database);
    Tx tx(*copy, real_surroundings(), Access::read);
    if (tx.value<std::string>("pragma integrity_check") != "ok") faults.push_back("The database is damaged.");
    if (tx.value<std::string>("select \"table\" from pragma_foreign_key_check limit 1"))
        faults.push_back("The database has rows that point nowhere.");
    auto chain = events::verify_chain(tx);
    if (chain.broken != manifest.damaged_entry || chain.entries != manifest.entries ||
        chain.head != manifest.chain)
        faults.push_back("The event log is not the one that was backed up.");
}

void check_content(fs::path const& folder, std::vector<std::string>& faults)
{
    auto manifest = stored_json<BackupManifest>(content_of(folder / backup_manifest));
    if (manifest.format != 1) {
        faults.push_back("The backup was made by a newer program.");
        return;
    }
    auto sums = content_of(folder / backup_sums);
    if (sha256(sums) != manifest.sums) faults.push_back("The list of checksums is damaged.");
    auto listed = BackupSums::parse(sums).check(folder);
    faults.insert(faults.end(), listed.begin(), listed.end());
    if (faults.empty()) check_database(folder, manifest, faults);
}

void require_sound(fs::path const& backup)
{
    auto faults = verify_backup(backup);
    if (!faults.empty()) throw BackupError("The backup cannot be used. " + faults.front());
}

void copy_verified(fs::path const& backup, fs::path const& target)
{
    FolderBlobStore store(target / "files");
    auto sums = BackupSums::parse(content_of(backup / backup_sums));
    for (auto const& [digest, name] : sums.entries()) {
        if (name == backup_database)
            copy_durably(backup / name, target / name);
        else
            store.put_file(backup / name);
    }
    if (sha256_of_file(target / backup_database) != sums.digest_of(backup_database))
        throw BackupError("The backup changed while it was restored.");
}

} // namespace

std::vector<std::string> verify_backup(fs::path const& backup)
{
    std::vector<std::string> faults;
    try {
        check_content(backup, faults);
    } catch (std::exception const& error) {
        faults.push_back(error.what());
    }
    return faults;
}

void restore_backup(fs::path const& backup, fs::path const& target)
{
    try {
        UnfinishedFolder folder(target);
        require_sound(backup);
        copy_verified(backup, folder.path());
        folder.finish();
    } catch (std::system_error const& error) {
        throw BackupError(std::string("The data folder cannot be written: ") + error.what());
    }
}

} // namespace erasmi::data
