// What several use cases begin with.
#pragma once

#include "features/practices/store.hpp"

namespace erasmi::practices {

/// The practice, for somebody who may know that it exists; stops with 404 for everybody else.
Practice get_known(data::Tx& tx, Actor const& actor, PracticeId id);
/// The same, and stops with 403 for those who may not change it.
Practice get_editable(data::Tx& tx, Actor const& actor, PracticeId id);

/// The person who acts; stops with 403 for a guest.
PersonId person(Actor const& actor);

/// Two steps may not share a key, which names a step for ever; problems by form field.
Problems doubled_keys(Content const& content);

} // namespace erasmi::practices
