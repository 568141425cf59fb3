// Whether a text can be parsed as Markdown in time and memory near its length.
#pragma once

#include <string_view>

namespace erasmi::web {

/// False for the shapes at which cmark-gfm 0.29.0.gfm.6 needs the square of the length or multiplies the
/// text: tables of few bytes and many cells, endless words (bare links), heaps of brackets, large link
/// definitions that are used again and again. `text` has Unix lines.
bool is_cheap_markdown(std::string_view text);

} // namespace erasmi::web
