// A file opened to be sent.
#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace erasmi::web {

class OpenFile {
public:
    /// Throws std::system_error when it is not there or not a regular file.
    explicit OpenFile(std::filesystem::path const& path)
        : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
        if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), path);
        struct stat facts {};
        if (::fstat(descriptor_, &facts) == 0 && S_ISREG(facts.st_mode)) {
            size_ = static_cast<std::uint64_t>(facts.st_size);
            return;
        }
        ::close(descriptor_);
        throw std::system_error(EINVAL, std::generic_category(), path);
    }
    ~OpenFile() { ::close(descriptor_); }
    OpenFile(OpenFile const&) = delete;
    OpenFile& operator=(OpenFile const&) = delete;

    int descriptor() const { return descriptor_; }
    std::uint64_t size() const { return size_; }

private:
    int descriptor_;
    std::uint64_t size_ = 0;
};

} // namespace erasmi::web
