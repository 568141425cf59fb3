// Cookies as browsers send them and as we set them (RFC 6265; prefixes: RFC 6265bis, 4.1.3).
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace erasmi::web {

/// The value of the cookie of exactly that name in a Cookie header, without quotes around it; empty when
/// absent. Of several the first is taken: browsers send the one with the longest path first. The view is part
/// of `header`.
std::string_view cookie(std::string_view header, std::string_view name);

/// What a Set-Cookie line says besides name and value.
struct CookieOptions {
    bool secure = false;             ///< required by a name that begins with "__Host-" or "__Secure-"
    std::chrono::seconds max_age{0}; ///< 0: until the browser is closed
    bool visible_to_scripts = false;
};

/// A Set-Cookie value with Path=/, SameSite=Lax and, unless visible to scripts, HttpOnly. Throws
/// std::logic_error for a name or value that is not allowed in a cookie, or a prefix whose rules are broken.
std::string set_cookie(std::string_view name, std::string_view value, CookieOptions const& options);

/// A Set-Cookie value that removes the cookie.
std::string remove_cookie(std::string_view name, bool secure);

} // namespace erasmi::web
