// Uploads go to disk through plain POSIX calls, because mkostemp is the one way to a private, unguessable
// name.
#include "web/server/upload_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace erasmi::web {
namespace {

[[noreturn]] void throw_last_error(char const* what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

} // namespace

UploadFile::UploadFile(std::filesystem::path const& folder)
{
    auto name = (folder / "upload-XXXXXX").string();
    descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor_ < 0) throw_last_error("creating an upload file");
    path_ = name;
}

UploadFile::~UploadFile()
{
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(path_.c_str());
}

void UploadFile::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw_last_error("writing an upload file");
        size_ += static_cast<std::uint64_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::shared_ptr<BodyFile> UploadFile::finish()
{
    auto file = std::make_shared<BodyFile>(path_, size_);
    ::close(std::exchange(descriptor_, -1));
    return file;
}

} // namespace erasmi::web
