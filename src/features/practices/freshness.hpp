// Is what was published still right? Owners are asked after a while and answer with one click.
#pragma once

#include "data/jobs.hpp"
#include "data/tx.hpp"
#include "features/practices/types.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace erasmi::practices {

/// Between the first and the second time that owners are asked.
inline constexpr std::chrono::days pause_between_reminders{30};

/// The practice is right as it stands, and nobody needs to be asked.
void set_confirmed(Practice& practice, Instant now);

/// Stops with 403 for those who are not of the author's side.
Practice confirm(data::Tx& tx, Actor const& actor, PracticeId id);

/// What the bearer of a mailed link is asked.
struct AskedPractice {
    PracticeId id;
    std::string title;
    Instant confirmed_at{};
};
/// Stop with 410 when the link was used, has expired, or was mailed to somebody who may confirm no longer.
AskedPractice asked_by_link(data::Tx& tx, std::string_view secret);
Practice confirm_by_link(data::Tx& tx, std::string_view secret);
/// What such a link grants, as identity keeps it.
std::string confirmation_subject(PracticeId id);

/// Marks at most `limit` practices that were confirmed longer ago than `fresh_for`, or asked about long ago,
/// and records that their owners are to be asked; returns how many.
std::int64_t ask_owners(data::Tx& tx, std::chrono::days fresh_for, int limit);
/// Does so once a day until there is none left, in short writes.
data::JobHandler freshness_job(std::chrono::days fresh_for);

} // namespace erasmi::practices
