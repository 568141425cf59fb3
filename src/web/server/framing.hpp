// What a strict server asks of a request's head beyond its grammar, so that no two programs on the way read
// it differently (RFC 9112, 3.2, 6.1–6.3, 11.2).
#pragma once

#include "web/server/request_reader.hpp"

#include <string>
#include <string_view>

namespace erasmi::web {

/// Throws Stop with the status to answer: 400, 414, 415, 417, 421 or 501. An absolute-form target is turned
/// into origin form and its authority becomes Host.
void require_sound(RequestHead& head, ServerOptions const& options);

/// True for a target in origin form: "/…", printable ASCII without "\" and "#", well-formed escapes, no
/// "%00".
bool is_origin_form(std::string_view target);

} // namespace erasmi::web
