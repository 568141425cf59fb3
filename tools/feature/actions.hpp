// What people do with @names@: one use case each, in the transaction that is given.
//
// Every function stops with 404 for what is not there, with 403 for what is not allowed; what the person can mend
// comes back as problems.
#pragma once

#include "data/tx.hpp"
#include "features/@names@/types.hpp"

namespace erasmi::@names@ {

@Name@ create(data::Tx& tx, Actor const& actor, New@Name@ const& wanted);

} // namespace erasmi::@names@
