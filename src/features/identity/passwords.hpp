// Passwords: how they are kept, and which are refused (OWASP ASVS 5.0, 6.2 and 11.4.2).
#pragma once

#include "base/problem.hpp"
#include "features/identity/types.hpp"

#include <string>
#include <string_view>

namespace erasmi::identity {

inline constexpr int least_password_characters = 10;
inline constexpr int most_password_characters = 128;

/// Takes tens of milliseconds whether or not there is a hash: without one it is compared with one that nobody
/// can match, so that an unknown account cannot be told from a wrong password by the time.
bool password_matches(std::optional<std::string> const& hash, std::string_view password);
/// True when the hash was made with other parameters than those of today.
bool wants_new_hash(std::string const& hash);

/// What is wrong with a new password for that person; no rules about kinds of characters.
Problems password_problems(std::string_view field, std::string_view password, Person const& person);
/// True for the passwords that are tried first, whatever their case.
bool is_common_password(std::string_view password);

} // namespace erasmi::identity
