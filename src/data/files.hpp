// Files by content: each is stored once under the SHA-256 of its bytes, in a folder now, in object storage
// later.
#pragma once

#include "data/tx.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace erasmi::data {

/// What the database knows of a stored file.
struct FileRow {
    std::string digest; ///< 64 hexadecimal digits
    std::int64_t size = 0;
    std::string media_type;
    Instant created_at{};
};
BOOST_DESCRIBE_STRUCT(FileRow, (), (digest, size, media_type, created_at))

enum class BlobState { sound, missing, damaged };

/// Thread-safe. Failures of the storage throw std::system_error.
class BlobStore {
public:
    virtual ~BlobStore() = default;
    /// Returns the digest once the bytes are on disk. Storing the same bytes again is cheap and heals damage.
    virtual std::string put(std::string_view bytes) = 0;
    /// The file's content is copied; the file stays.
    virtual std::string put_file(std::filesystem::path const& file) = 0;
    /// A local file with the content, not to be written; nothing when there is none.
    virtual std::optional<std::filesystem::path> open(std::string_view digest) = 0;
    bool exists(std::string_view digest) { return open(digest).has_value(); }
    /// Reads everything and compares it with its digest.
    virtual BlobState check(std::string_view digest) = 0;
    /// Without effect when it is not there.
    virtual void remove(std::string_view digest) = 0;
    /// Removes what was stored before `moment` and `is_wanted` does not want, and what storing left
    /// unfinished; returns how many. What is stored again meanwhile stays.
    virtual std::int64_t sweep(Instant moment,
                               std::function<bool(std::string_view digest)> const& is_wanted) = 0;
};

/// `folder/ab/cdef…`; written under another name and renamed when it is complete on disk.
class FolderBlobStore final : public BlobStore {
public:
    /// Makes the folder when it is missing.
    explicit FolderBlobStore(std::filesystem::path const& folder);
    std::string put(std::string_view bytes) override;
    std::string put_file(std::filesystem::path const& file) override;
    std::optional<std::filesystem::path> open(std::string_view digest) override;
    BlobState check(std::string_view digest) override;
    void remove(std::string_view digest) override;
    std::int64_t sweep(Instant moment,
                       std::function<bool(std::string_view digest)> const& is_wanted) override;

private:
    template <class Read>
    std::string store(Read&& read);
    std::filesystem::path path_of(std::string_view digest) const;
    bool remove_if_older(std::filesystem::path const& file, Instant moment) const;

    std::filesystem::path folder_;
};

namespace files {

/// Notes a file in the database; a second note of the same content changes nothing.
void note(Tx& tx, FileRow const& file);
std::optional<FileRow> find(Tx& tx, std::string_view digest);
/// In the order of their digests, those after `cursor`; the empty cursor is before all.
std::vector<FileRow> list(Tx& tx, std::string_view cursor, int limit);
void forget(Tx& tx, std::string_view digest);

} // namespace files

} // namespace erasmi::data
