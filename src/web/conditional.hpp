// Entity tags: whether the client has our bytes already (RFC 9110, 8.8.3, 13.1.2).
#pragma once

#include <string>
#include <string_view>

namespace erasmi::web {

/// Quoted, made of the bytes (BLAKE2b-128): equal bytes have equal tags on every node.
std::string strong_etag(std::string_view bytes);
/// The same, marked weak: for bodies that are also sent compressed.
std::string weak_etag(std::string_view bytes);

/// If-None-Match: "*" or a list that has `etag`; weak and strong tags are compared alike. False for an empty
/// header.
bool matches_any(std::string_view if_none_match, std::string_view etag);

} // namespace erasmi::web
