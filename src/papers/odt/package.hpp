// The ZIP archive of an OpenDocument text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::papers::open_document {

struct Part {
    std::string path;
    std::string media_type;
    std::string_view bytes; ///< outlives the call
};

/// `mimetype` first and stored, then the parts and their list; all dates are the same. Throws
/// std::runtime_error.
std::string package(std::vector<Part> const& parts);

} // namespace erasmi::papers::open_document
