// From what a writer posted to the content of a version.
#pragma once

#include "base/clock.hpp"
#include "base/form.hpp"
#include "features/practices/content.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::practices {

/// Makes the posted form ready for reading: rows in which nothing was typed go, the others are numbered in
/// order. New steps get a random key, so that the key of a step that was removed never names another one:
/// adopters and translations of former versions still refer to it.
void prepare(FormData& form, Surroundings& surroundings);

/// Steps without a key get one, as `prepare` does.
void name_new_steps(FormData& form, Surroundings& surroundings);

/// What the edit form shows for a version.
FormData edit_form(Content const& content, std::int64_t base_version);

/// A version for people who compare it with another: terms are called by their labels, and steps are named by
/// their keys instead of their places, so that two versions compare step by step.
FormData words_by_step_keys(Content const& content, taxonomies::Catalogue const& terms, Language language);

/// Where the writer chose the other's wording (`_take.summary=theirs`), puts it in.
void take_choices(FormData& form, Content const& theirs);

} // namespace erasmi::practices
