// Markdown of readers and writers: CommonMark with GitHub's tables, strikethrough and bare links; HTML in it
// is left out.
#pragma once

#include "web/safe_html.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace erasmi::web {

/// Bytes of Markdown that are read; what follows is left out.
inline constexpr std::size_t longest_markdown = 64'000;

/// Thread-safe; keeps what it made, so that a page costs its rendering once. Headings begin at `<h3>`,
/// whatever level the writer began with. What would cost far more than its length is shown as it was typed.
SafeHtml markdown(std::string_view text);

/// The words without markup, joined by single spaces: for cards, descriptions and counting.
std::string plain_text(std::string_view markdown);

} // namespace erasmi::web
