// Uploaded pictures made fit for pages (libvips).
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace erasmi::web {

/// The bytes of a WebP of at most `longest_side` pixels a side, upright, without metadata; nothing when the
/// file is no JPEG, PNG or WebP, or has more than 50 million pixels. No other loader is ever tried (SVG, PDF,
/// …).
std::optional<std::string> web_picture(std::filesystem::path const& file, int longest_side);

/// A picture as a JPEG for documents, on white where it is transparent.
struct PrintedPicture {
    std::string jpeg;
    int width = 0; ///< pixels
    int height = 0;
};

/// As `web_picture`, for a picture that is stored already.
std::optional<PrintedPicture> printed_picture(std::filesystem::path const& file, int longest_side);

} // namespace erasmi::web
