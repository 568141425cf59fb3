// From a raw request to a context: where it points, in which language, with which form.
#pragma once

#include "web/context.hpp"

#include <optional>

namespace erasmi::web {

/// Path, language, representation, theme and query of the request. Throws Stop(400) for a malformed query.
/// `context.locale` is the path's language, or the best for Accept-Language when the path has none.
/// Returns whether the path named a language.
bool read_address(Context& context);

/// Fills form and files from the body: urlencoded, multipart, or JSON whose members become form names
/// (`{"steps":[{"title":"x"}]}` is `steps.0.title=x`). Throws Stop 400 or 413. False: the body is none of
/// these and was not looked at.
bool read_form(Context& context);

/// The method meant: a form may ask for PUT or DELETE by `_method`.
std::string_view meant_method(Context const& context);

/// `outdated`: the browser vouches that the form is ours, but its token belongs to another session.
enum class FormToken { fits, outdated };

/// Throws Stop(403) when an unsafe request does not prove that it comes from our own page (OWASP ASVS 5.0,
/// 3.5.1–3.5.3): Sec-Fetch-Site, Origin, and the form's token, all that are there.
FormToken check_forgery(Context const& context, std::string_view cookie_token);

} // namespace erasmi::web
