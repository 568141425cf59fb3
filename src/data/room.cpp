#include "data/room.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace erasmi::data {

namespace {

/// Zero, or the number of the failure. A file system that cannot say beforehand is believed to have room.
int reserve(int descriptor, std::int64_t bytes)
{
    if (::fallocate(descriptor, 0, 0, bytes) == 0 || errno == EOPNOTSUPP) return 0;
    return errno;
}

} // namespace

void require_room(std::filesystem::path const& folder, std::int64_t bytes)
{
    auto name = (folder / "room-XXXXXX").string();
    int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    int failure = descriptor < 0 ? errno : reserve(descriptor, bytes);
    if (descriptor >= 0) {
        ::unlink(name.c_str());
        ::close(descriptor);
    }
    if (failure != 0)
        throw std::system_error(failure, std::generic_category(), "make room in " + folder.string());
}

} // namespace erasmi::data
