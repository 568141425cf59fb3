// Writing a file so that it survives a power cut: bytes, fsync, rename, fsync of the folder.
#pragma once

#include <filesystem>
#include <string_view>

namespace erasmi::data {

/// A new file that is removed again unless it is moved to its place. Throws std::system_error.
class DurableFile {
public:
    explicit DurableFile(std::filesystem::path path);
    ~DurableFile();
    DurableFile(DurableFile const&) = delete;
    DurableFile& operator=(DurableFile const&) = delete;

    void write(std::string_view bytes);
    /// Replaces a file that is there. The folders must be on one file system.
    void move_to(std::filesystem::path const& place);

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
};

/// Makes the content of a file durable that another has written.
void sync_file(std::filesystem::path const& file);
/// Makes names that were added to the folder durable.
void sync_folder(std::filesystem::path const& folder);

} // namespace erasmi::data
