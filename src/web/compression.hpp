// Compressed bodies (RFC 1952, RFC 7932).
#pragma once

#include <string>
#include <string_view>

namespace erasmi::web {

/// `level` from 1, fast, to 9, small.
std::string gzip(std::string_view bytes, int level);

/// `quality` from 2, fast, to 11, small and slow. The bytes are taken to be UTF-8 text, as HTML and JSON are.
std::string brotli(std::string_view bytes, int quality);

} // namespace erasmi::web
