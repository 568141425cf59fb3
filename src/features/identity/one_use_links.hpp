// Links that are mailed and work once (OWASP ASVS 5.0, 6.4.1): a secret in the link, its hash in the
// database.
#pragma once

#include "data/tx.hpp"
#include "features/identity/types.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace erasmi::identity {

/// How long such a link works.
std::chrono::milliseconds lifetime(LinkPurpose purpose);

/// Keeps `link` (its id and expiry are set here) and returns the secret, which is nowhere else.
std::string make_link(data::Tx& tx, Link link);
/// The link of a secret; stops with 410 when it was used, has expired or never was.
Link read_link(data::Tx& tx, std::string_view secret, LinkPurpose purpose);
/// The same, and nobody can use it again. Inside the write that does what the link grants.
Link use_link(data::Tx& tx, std::string_view secret, LinkPurpose purpose);

} // namespace erasmi::identity
