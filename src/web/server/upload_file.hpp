// A file that grows while bytes arrive: an unguessable name, readable only by us, gone unless finished.
#pragma once

#include "web/http.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace erasmi::web {

class UploadFile {
public:
    /// Creates a file in `folder`; throws std::system_error.
    explicit UploadFile(std::filesystem::path const& folder);
    ~UploadFile();
    UploadFile(UploadFile const&) = delete;
    UploadFile& operator=(UploadFile const&) = delete;

    /// Throws as the constructor does.
    void append(std::string_view bytes);
    /// Hands the file over; nothing may be appended afterwards.
    std::shared_ptr<BodyFile> finish();

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

} // namespace erasmi::web
