// Pictures of practices: checked, made small, freed of hidden data, stored by content.
#pragma once

#include "base/problem.hpp"
#include "web/context.hpp"

#include <string>

namespace erasmi::practices {

struct StoredPicture {
    std::string digest; ///< SHA-256 of the stored bytes
    std::int64_t size = 0;
};

/// The picture uploaded as `picture`, as a WebP of at most 1600 pixels a side without metadata (place,
/// camera, person), put into the blob store; the problem belongs to the field `picture`. JPEG, PNG and WebP
/// are understood, told by their contents and not by their name. Blocks while it decodes.
Checked<StoredPicture> store_picture(web::Context const& context);

} // namespace erasmi::practices
