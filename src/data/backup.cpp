#include "data/backup.hpp"

#include "data/backup_folder.hpp"
#include "data/backup_sums.hpp"
#include "data/digest.hpp"
#include "data/durable_file.hpp"
#include "data/events.hpp"
#include "data/migrations.hpp"
#include "data/sqlite/connection.hpp"

#include <algorithm>
#include <ranges>
#include <system_error>

namespace erasmi::data {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t named_losses = 100;

// `vacuum into` reads one consistent state through SQLite and leaves a file without a log. Its connection is
// one more beside those of the database, never another opening of the file.
void copy_database(Database& database, fs::path const& target)
{
    std::string quoted;
    for (char c : target.string()) quoted += c == '\'' ? "''" : std::string(1, c);
    connect(database.url(), Access::write)->execute("vacuum into '" + quoted + "'");
    sync_file(target);
}

// A file that the store has lost must not keep all the others from being saved; the manifest names it.
bool copy_file(BlobStore& source, FolderBlobStore& target, std::string const& digest)
{
    auto path = source.open(digest);
    if (!path) return false;
    auto copied = target.put_file(*path);
    if (copied != digest) target.remove(copied);
    return copied == digest;
}

void copy_files(Connection& copy, BlobStore& source, fs::path const& target, BackupSums& sums,
                BackupManifest& manifest)
{
    FolderBlobStore store(target / "files");
    Tx tx(copy, real_surroundings(), Access::read);
    for (auto const& digest : tx.column<std::string>("select digest from file order by digest")) {
        if (copy_file(source, store, digest)) {
            sums.add(digest, fs::relative(*store.open(digest), target));
            ++manifest.files;
        } else if (++manifest.lost_files <= named_losses) {
            manifest.lost.push_back(digest);
        }
    }
    fs::remove(target / "files" / "incoming");
}

BackupManifest describe(Connection& copy)
{
    BackupManifest manifest;
    auto migrations = applied_migrations(copy);
    if (!migrations.empty()) manifest.schema = migrations.back().number;
    Tx tx(copy, real_surroundings(), Access::read);
    auto chain = events::verify_chain(tx);
    manifest.damaged_entry = chain.broken;
    manifest.entries = chain.entries;
    manifest.chain = chain.head;
    return manifest;
}

void write_file(fs::path const& file, std::string_view content)
{
    DurableFile written(file.string() + ".part");
    written.write(content);
    written.move_to(file);
}

BackupManifest fill(fs::path const& folder, Database& database, BlobStore& files)
{
    auto file = folder / backup_database;
    copy_database(database, file);
    auto copy = sqlite::connect_to_copy(file);
    auto manifest = describe(*copy);
    manifest.made_at = database.surroundings().now();
    BackupSums sums;
    copy_files(*copy, files, folder, sums, manifest);
    sums.add(sha256_of_file(file), backup_database);
    write_file(folder / backup_sums, sums.text());
    manifest.sums = sha256(sums.text());
    write_file(folder / backup_manifest, json_text(to_json(manifest)));
    return manifest;
}

// The query of a URL without `password` and `sslpassword`.
std::string without_passwords(std::string_view query)
{
    std::string kept;
    if (!query.empty()) query.remove_prefix(1);
    for (auto part : std::views::split(query, '&')) {
        std::string_view parameter(part.begin(), part.end());
        if (parameter.substr(0, parameter.find('=')).ends_with("password")) continue;
        (kept += kept.empty() ? '?' : '&') += parameter;
    }
    return kept;
}

} // namespace

BackupManifest back_up(Database& database, BlobStore& files, fs::path const& target)
{
    if (database.dialect() == Dialect::postgres)
        throw BackupError("A PostgreSQL database is backed up with its own tools: " +
                          dump_command(database.url()));
    try {
        UnfinishedFolder folder(target);
        auto manifest = fill(folder.path(), database, files);
        folder.finish();
        return manifest;
    } catch (Error const& error) {
        throw BackupError(std::string("The database cannot be copied: ") + error.what());
    } catch (std::system_error const& error) {
        throw BackupError(std::string("The backup cannot be written: ") + error.what());
    }
}

std::string dump_command(std::string_view url)
{
    auto account = url.find("//") + 2;
    auto end = std::min(url.find_first_of("@/", account), url.size());
    bool has_account = url.substr(end).starts_with('@');
    auto place = has_account ? end : account;
    auto query = std::min(url.find('?', place), url.size());
    std::string shown(url.substr(0, has_account ? std::min(url.find(':', account), end) : place));
    shown.append(url.substr(place, query - place)).append(without_passwords(url.substr(query)));
    return "pg_dump --format=custom --file=erasmi.dump '" + shown + "'";
}

} // namespace erasmi::data
