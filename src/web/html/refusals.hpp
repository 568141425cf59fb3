// Why a literal does not compile. These functions are not constexpr, so calling one while the compiler reads
// a literal is an error that carries the function's name.
#pragma once

#include <cstdlib>

namespace erasmi::web::markup {

/// `{}` in a script, a style sheet, a declaration, the name of a tag or an attribute, or a value without
/// quotes.
[[noreturn]] inline void placeholder_in_unsafe_context() { std::abort(); }
/// `{}` in a value that the browser runs or splits: on…, style, srcdoc, srcset, hx-vals, …
[[noreturn]] inline void placeholder_in_unsafe_attribute() { std::abort(); }
/// `{}` where it would choose the host of a link: `https://{}/`.
[[noreturn]] inline void placeholder_in_the_host_of_a_link() { std::abort(); }
/// A link that begins with anything but http, https, mailto, tel or a relative path; also `{}` before the
/// colon.
[[noreturn]] inline void scheme_of_a_link_is_not_allowed() { std::abort(); }
/// Inline handlers and styles, srcdoc, http-equiv, `js:` values: our Content-Security-Policy would block
/// them.
[[noreturn]] inline void inline_code_is_blocked_by_our_policy() { std::abort(); }
/// `<!-- … -->` and `<![CDATA[`: explain in the C++ source instead.
[[noreturn]] inline void comments_are_not_sent_to_readers() { std::abort(); }
/// What two parsers might read in two ways: a stray quote or `<` in a tag, a value without its end.
[[noreturn]] inline void markup_is_malformed() { std::abort(); }
/// The next literal would continue in the middle of a tag, a value or a script.
[[noreturn]] inline void literal_does_not_end_in_text() { std::abort(); }
/// A name given to `flag` or `attribute` that is no lower-case name or would be an unsafe attribute.
[[noreturn]] inline void name_of_attribute_is_not_allowed() { std::abort(); }

} // namespace erasmi::web::markup
