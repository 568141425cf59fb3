// What the operator's pages show.
#pragma once

#include "base/fields.hpp"
#include "data/jobs.hpp"
#include "data/mail.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace erasmi::admin {

/// How far a follower of the event log is.
struct FollowerLine {
    std::string name;
    std::int64_t behind = 0; ///< events that have not had their effect
};
BOOST_DESCRIBE_STRUCT(FollowerLine, (), (name, behind))

struct StatusView {
    std::string version;
    std::string database;        ///< "SQLite" or "PostgreSQL"
    std::int64_t migrations = 0; ///< applied
    std::string last_migration;
    std::int64_t events = 0;
    std::int64_t free_megabytes = 0; ///< on the disk of the data folder
    bool has_failed_jobs = false;
    std::vector<FollowerLine> followers;
};
BOOST_DESCRIBE_STRUCT(StatusView, (),
                      (version, database, migrations, last_migration, events, free_megabytes, has_failed_jobs,
                       followers))

struct LogCheckView {
    std::int64_t entries = 0; ///< that are in order
    std::string head;
    std::optional<std::int64_t> broken;
};
BOOST_DESCRIBE_STRUCT(LogCheckView, (), (entries, head, broken))

/// An event without its content.
struct EventLine {
    std::int64_t seq = 0;
    Instant at{};
    std::string kind;
    std::string subject_kind;
    std::string subject;
    std::optional<PersonId> actor;
};
BOOST_DESCRIBE_STRUCT(EventLine, (), (seq, at, kind, subject_kind, subject, actor))

struct EventsView {
    std::string kind; ///< only these; empty: all
    std::vector<EventLine> events;
    std::optional<std::int64_t> older; ///< cursor of the next page; nothing: this was the last
};
BOOST_DESCRIBE_STRUCT(EventsView, (), (kind, events, older))

/// A job without its payload, which may hold addresses and secret links.
struct JobLine {
    data::JobId id;
    std::string kind;
    std::int64_t attempts = 0;
    Instant created_at{};
    Instant run_at{};
    std::string last_error;
};
BOOST_DESCRIBE_STRUCT(JobLine, (), (id, kind, attempts, created_at, run_at, last_error))

struct JobsView {
    data::JobState state = data::JobState::failed;
    std::vector<JobLine> jobs;
    std::optional<data::JobId> older;
};
BOOST_DESCRIBE_STRUCT(JobsView, (), (state, jobs, older))

struct MailsView {
    std::vector<data::KeptMail> mails;
    std::string older; ///< cursor of the next page; empty: this was the last
};
BOOST_DESCRIBE_STRUCT(MailsView, (), (mails, older))

/// What is removed some days after its end, and when that was last done.
struct RetentionLine {
    std::string name; ///< the message key of its text
    std::int64_t days = 0;
    std::optional<Instant> at = {}; ///< nothing: not yet
    std::int64_t removed = 0;       ///< then
};
BOOST_DESCRIBE_STRUCT(RetentionLine, (), (name, days, at, removed))

struct HousekeepingView {
    std::vector<RetentionLine> kept;
};
BOOST_DESCRIBE_STRUCT(HousekeepingView, (), (kept))

/// What a feature's manifest declares.
struct FeatureLine {
    std::string name;
    std::int64_t routes = 0;
    std::vector<std::string> followers;
    std::vector<std::string> jobs;
    bool keeps_personal_data = false;
    bool checks_rows = false;
};
BOOST_DESCRIBE_STRUCT(FeatureLine, (), (name, routes, followers, jobs, keeps_personal_data, checks_rows))

struct FeaturesView {
    std::vector<FeatureLine> features;
};
BOOST_DESCRIBE_STRUCT(FeaturesView, (), (features))

} // namespace erasmi::admin
