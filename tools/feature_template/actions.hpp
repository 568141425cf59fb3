// The use cases of @name@, each in the transaction it is given.
#pragma once

#include "base/problem.hpp"
#include "data/tx.hpp"
#include "features/@name@/types.hpp"

namespace erasmi::@name@ {

/// Stops with 403 for people who belong to no organisation.
Entry add(data::Tx& tx, Actor const& actor, NewEntry const& form);

} // namespace erasmi::@name@
