// Getting in: who somebody is, and the session she gets.
#pragma once

#include "base/actor.hpp"
#include "data/database.hpp"
#include "features/identity/types.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace erasmi::identity {

/// The active person with that address and password. Takes the time of one Argon2id whether there is such an
/// account or not. Not inside a transaction.
std::optional<PersonId> check_credentials(data::Database& database, std::string_view email,
                                          std::string_view password);

/// A session that has just begun, and whose it is.
struct NewSession {
    std::string token; ///< which is nowhere else
    Actor actor;
    std::string name;
};

/// `former` is the session this browser had until now, which ends. Stops with 403 when the account is not
/// active (any more).
NewSession enter(data::Tx& tx, PersonId person, std::string_view device, std::string_view former);

/// An account of the demonstration, which everybody may enter on a demonstration site.
struct DemonstrationAccount {
    std::string_view email;
    std::string_view key; ///< message key of what she may do
};
extern std::span<DemonstrationAccount const> const demonstration_accounts;

} // namespace erasmi::identity
