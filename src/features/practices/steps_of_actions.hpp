// What several use cases begin with.
#pragma once

#include "features/practices/store.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::practices {

/// The practice, for somebody who may know that it exists; stops with 404 for everybody else.
Practice get_known(data::Tx& tx, Actor const& actor, PracticeId id);

/// The person who acts; stops with 403 for a guest.
PersonId person(Actor const& actor);

/// Keys that are no terms of their taxonomies, by form field.
template <Described T>
Problems unknown_terms(data::Tx& tx, T const& record)
{
    Problems problems;
    taxonomies::check_terms(*taxonomies::catalogue(tx), record, problems);
    return problems;
}

} // namespace erasmi::practices
