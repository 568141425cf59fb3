// The lines of text in multipart/form-data: the boundary in Content-Type, and the head of each part.
#pragma once

#include "web/multipart.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace erasmi::web {

/// The boundary of a form's Content-Type; nothing for another type. Throws Stop(400) when the type is
/// multipart and the boundary missing or malformed (RFC 2046, 5.1.1).
std::optional<std::string> multipart_boundary(std::string_view content_type);

/// Name, file name and content type from a part's header lines, without the empty line. Throws Stop(400) for
/// anything but Content-Disposition: form-data with a name in UTF-8.
Part part_of_head(std::string_view head);

} // namespace erasmi::web
