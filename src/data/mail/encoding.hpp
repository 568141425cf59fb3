// The encodings of mail: encoded words for headers, quoted-printable for bodies.
#pragma once

#include <string>
#include <string_view>

namespace erasmi::data::mail {

/// Header text as it is when it is plain ASCII, otherwise as encoded words (RFC 2047, "B") of at most 75
/// characters, folded by CR LF SP, none of which splits a character.
std::string encoded_words(std::string_view text);
/// The inverse for what `encoded_words` makes.
std::string decoded_words(std::string_view text);

/// RFC 2045, section 6.7: lines of at most 76 characters that end in CR LF. `text` has LF line ends.
std::string quoted_printable(std::string_view text);
/// The inverse for what `quoted_printable` makes, with LF line ends.
std::string unquoted_printable(std::string_view text);

} // namespace erasmi::data::mail
