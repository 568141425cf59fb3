// multipart/form-data (RFC 7578): the parts of a posted form, files on disk, fields in memory.
#pragma once

#include "web/http.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace erasmi::web {

/// One field of a form. A file input left empty has an empty `filename` and no `file`.
struct Part {
    std::string name;
    std::optional<std::string> filename; ///< as the client called it: never a path to be used
    std::string content_type;            ///< as the client claims; "text/plain" when it claims nothing
    std::string text;                    ///< the value of a part without `filename`, in UTF-8, without NUL
    std::shared_ptr<BodyFile> file;      ///< the content of a part with `filename`
};

struct MultipartLimits {
    std::size_t parts = 100;
    std::size_t head = 8 * 1024;     ///< bytes of one part's header lines
    std::size_t field = 1024 * 1024; ///< bytes of one part without filename
};

/// Nothing when the request's Content-Type is another one. Throws Stop: 400 when malformed, 413 beyond a
/// limit; and std::system_error when files cannot be read or written. Reads `body_file` piece by piece.
std::optional<std::vector<Part>> read_multipart(Request const& request, std::filesystem::path const& folder,
                                                MultipartLimits const& limits = {});

} // namespace erasmi::web
