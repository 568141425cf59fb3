// Where the bytes of one request's body go, within the plan its route made.
#pragma once

#include "web/http.hpp"
#include "web/server/upload_file.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace erasmi::web {

class BodySink {
public:
    /// Throws what UploadFile throws when the plan says disk.
    BodySink(BodyPlan plan, std::filesystem::path const& folder);

    /// Throws Stop(413) as soon as the limit is passed, and what UploadFile throws.
    void put(std::string_view bytes);
    std::uint64_t size() const { return size_; }
    /// Gives the whole body to `request`.
    void finish(Request& request);

private:
    BodyPlan plan_;
    std::uint64_t size_ = 0;
    std::string memory_;
    std::unique_ptr<UploadFile> file_;
};

} // namespace erasmi::web
