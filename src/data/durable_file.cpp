#include "data/durable_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace erasmi::data {

namespace {

[[noreturn]] void fail(std::string_view doing, std::filesystem::path const& path)
{
    throw std::system_error(errno, std::generic_category(), std::string(doing) + " " + path.string());
}

void sync(std::filesystem::path const& path, int flags)
{
    int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) fail("open", path);
    int result = ::fsync(descriptor);
    int error = errno;
    ::close(descriptor);
    errno = error;
    if (result != 0) fail("sync", path);
}

} // namespace

DurableFile::DurableFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640))
{
    if (descriptor_ < 0) fail("create", path_);
}

DurableFile::~DurableFile()
{
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(path_.c_str());
}

void DurableFile::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            fail("write", path_);
    }
}

void DurableFile::move_to(std::filesystem::path const& place)
{
    if (::fsync(descriptor_) != 0) fail("sync", path_);
    if (::rename(path_.c_str(), place.c_str()) != 0) fail("rename", path_);
    ::close(std::exchange(descriptor_, -1));
    sync_folder(place.parent_path());
}

void sync_file(std::filesystem::path const& file) { sync(file, O_RDONLY); }
void sync_folder(std::filesystem::path const& folder) { sync(folder, O_RDONLY | O_DIRECTORY); }

} // namespace erasmi::data
