// What a person has typed into a form and not sent yet.
#pragma once

#include "base/actor.hpp"
#include "data/tx.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

struct DraftRow {
    PersonId person;
    std::string form;    ///< which form: "practice/018f…"
    std::string content; ///< as the form wrote it
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(DraftRow, (), (person, form, content, updated_at))

namespace drafts {

/// Writes or replaces.
void put(Tx& tx, PersonId person, std::string_view form, std::string_view content);
std::optional<DraftRow> find(Tx& tx, PersonId person, std::string_view form);
/// All of a person, by form.
std::vector<DraftRow> of(Tx& tx, PersonId person);
void drop(Tx& tx, PersonId person, std::string_view form);
/// Removes all of a person.
void forget(Tx& tx, PersonId person);
/// Removes at most `limit` of those last touched before `moment`; returns how many.
std::int64_t forget(Tx& tx, Instant moment, int limit);

} // namespace drafts

} // namespace erasmi::data
