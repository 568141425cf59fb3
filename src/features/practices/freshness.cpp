#include "features/practices/freshness.hpp"

#include "data/housekeeping.hpp"
#include "features/identity/identity.hpp"
#include "features/practices/events.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"

namespace erasmi::practices {

namespace {

constexpr std::string_view subject_prefix = "practice/";

/// What a link is about, and its bearer with the rights that she has now.
struct Granted {
    Practice practice;
    Actor actor;
};

Granted granted(data::Tx& tx, identity::Confirmation const& link)
{
    auto about = std::string_view(link.subject);
    auto id = about.starts_with(subject_prefix) ? PracticeId::parse(about.substr(subject_prefix.size()))
                                                : std::nullopt;
    auto actor = identity::actor(tx, link.person);
    if (!id || !actor) throw Stop(Status::gone, {"practices.confirmation.dead"});
    auto practice = store::get(tx, *id);
    if (!rules::may_confirm(*actor, practice)) throw Stop(Status::gone, {"practices.confirmation.dead"});
    return {std::move(practice), std::move(*actor)};
}

std::int64_t ask_about(data::Tx& tx, std::vector<Practice> const& due)
{
    for (auto practice : due) {
        practice.reminders += 1;
        practice.reminded_at = tx.now();
        store::save_state(tx, practice);
        store::put_freshness(tx, practice);
        tx.record(ConfirmationDue{practice.id, *practice.published_version, practice.reminders});
    }
    return std::ssize(due);
}

} // namespace

void set_confirmed(Practice& practice, Instant now)
{
    practice.confirmed_at = now;
    practice.reminders = 0;
    practice.reminded_at.reset();
}

Practice confirm(data::Tx& tx, Actor const& actor, PracticeId id)
{
    auto practice = get_known(tx, actor, id);
    require(rules::may_confirm(actor, practice));
    set_confirmed(practice, tx.now());
    store::save_state(tx, practice);
    store::put_freshness(tx, practice);
    tx.record(Confirmed{practice.id, *practice.published_version, person(actor)});
    return practice;
}

std::string confirmation_subject(PracticeId id) { return std::string(subject_prefix) + id.str(); }

AskedPractice asked_by_link(data::Tx& tx, std::string_view secret)
{
    auto practice = granted(tx, identity::read_confirmation(tx, secret)).practice;
    auto content = store::content(tx, practice.id, *practice.published_version);
    return {practice.id, content.title.str(), practice.confirmed_at.value_or(practice.updated_at)};
}

Practice confirm_by_link(data::Tx& tx, std::string_view secret)
{
    auto [practice, actor] = granted(tx, identity::use_confirmation(tx, secret));
    return confirm(tx, actor, practice.id);
}

std::int64_t ask_owners(data::Tx& tx, std::chrono::days fresh_for, int limit)
{
    auto asked = ask_about(tx, store::due_for_confirmation(tx, tx.now() - fresh_for, limit));
    auto left = limit - static_cast<int>(asked);
    if (left == 0) return asked;
    return asked + ask_about(tx, store::due_for_reminder(tx, tx.now() - pause_between_reminders, left));
}

data::JobHandler freshness_job(std::chrono::days fresh_for)
{
    auto ask_all = [fresh_for](data::Database& database, data::JobRow const&) {
        constexpr int batch = 100;
        data::housekeeping::in_batches(
            database, [&](data::Tx& tx, int limit) { return ask_owners(tx, fresh_for, limit); }, batch);
    };
    return {
        .kind = "practices.freshness", .handle = ask_all, .every = std::chrono::hours(24)}; // not a message
}

} // namespace erasmi::practices
