#include "data/files.hpp"

#include "data/chunks.hpp"
#include "data/digest.hpp"
#include "data/durable_file.hpp"
#include "data/old_files.hpp"

#include <unistd.h>

#include <atomic>

namespace erasmi::data {

namespace {

namespace fs = std::filesystem;

// Unique among all that write into the folder, also from other programs and former runs that were killed.
std::string temporary_name()
{
    static std::atomic<std::uint64_t> counter = 0;
    return std::to_string(::getpid()) + "-" + std::to_string(milliseconds(real_surroundings().now())) + "-" +
           std::to_string(++counter);
}

void make_folder(fs::path const& folder)
{
    if (fs::create_directory(folder)) sync_folder(folder.parent_path());
}

} // namespace

FolderBlobStore::FolderBlobStore(fs::path const& folder) : folder_(fs::absolute(folder))
{
    fs::create_directories(folder_ / "incoming");
}

fs::path FolderBlobStore::path_of(std::string_view digest) const
{
    return folder_ / digest.substr(0, 2) / digest.substr(2);
}

// `read` hands each piece of the content to the function it is given.
template <class Read>
std::string FolderBlobStore::store(Read&& read)
{
    DurableFile file(folder_ / "incoming" / temporary_name());
    Sha256 hash;
    read([&](std::string_view bytes) {
        hash.add(bytes);
        file.write(bytes);
    });
    auto digest = hash.hex();
    make_folder(path_of(digest).parent_path());
    file.move_to(path_of(digest));
    return digest;
}

std::string FolderBlobStore::put(std::string_view bytes)
{
    return store([&](auto&& take) { take(bytes); });
}

std::string FolderBlobStore::put_file(fs::path const& file)
{
    return store([&](auto&& take) { read_chunks(file, take); });
}

std::optional<fs::path> FolderBlobStore::open(std::string_view digest)
{
    if (!is_digest(digest)) return {};
    auto path = path_of(digest);
    return fs::is_regular_file(path) ? std::optional(path) : std::nullopt;
}

BlobState FolderBlobStore::check(std::string_view digest)
{
    auto path = open(digest);
    if (!path) return BlobState::missing;
    return sha256_of_file(*path) == digest ? BlobState::sound : BlobState::damaged;
}

void FolderBlobStore::remove(std::string_view digest)
{
    if (auto path = open(digest)) fs::remove(*path);
}

// Out of reach first and judged then: who stores the same content meanwhile makes a new file, or has made the
// one that is taken back.
bool FolderBlobStore::remove_if_older(fs::path const& file, Instant moment) const
{
    auto aside = folder_ / "incoming" / temporary_name();
    fs::rename(file, aside);
    if (is_older(aside, moment)) return fs::remove(aside);
    fs::rename(aside, file);
    return false;
}

std::int64_t FolderBlobStore::sweep(Instant moment,
                                    std::function<bool(std::string_view digest)> const& is_wanted)
{
    auto removed = remove_older(folder_ / "incoming", moment);
    for (auto const& part : fs::directory_iterator(folder_)) {
        if (part.path() == folder_ / "incoming") continue;
        for (auto const& entry : fs::directory_iterator(part)) {
            auto digest = part.path().filename().string() + entry.path().filename().string();
            if (!is_digest(digest) || !is_older(entry.path(), moment) || is_wanted(digest)) continue;
            if (remove_if_older(entry.path(), moment)) ++removed;
        }
    }
    return removed;
}

namespace files {

void note(Tx& tx, FileRow const& file) { tx.insert_if_absent("file", file); }

std::optional<FileRow> find(Tx& tx, std::string_view digest)
{
    return tx.maybe<FileRow>("select digest, size, media_type, created_at from file where digest = $1",
                             digest);
}

std::vector<FileRow> list(Tx& tx, std::string_view cursor, int limit)
{
    return tx.all<FileRow>("select digest, size, media_type, created_at from file"
                           " where digest > $1 order by digest limit $2",
                           cursor, limit);
}

void forget(Tx& tx, std::string_view digest) { tx.run("delete from file where digest = $1", digest); }

} // namespace files

} // namespace erasmi::data
