// The head of an answer as bytes.
#pragma once

#include "web/http.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace erasmi::web {

enum class Persistence {
    keep,            ///< an HTTP/1.1 client keeps the connection without being told
    keep_explicitly, ///< an HTTP/1.0 client must be told
    close,
};

/// False for 204 and 304, which have neither body nor length (RFC 9110, 6.4.1).
bool may_have_body(Status status);

/// Appends status line, header lines, Date and framing. Framing is the server's: Content-Length, Connection,
/// Transfer-Encoding and Date among `response.headers` are left out. No `length`: the end of the connection
/// ends the body. Throws std::logic_error, having appended nothing, when a header line holds a line break or
/// NUL.
void append_head(std::string& out, Response const& response, std::optional<std::uint64_t> length,
                 Persistence persistence);

} // namespace erasmi::web
