// What every record shares and what the server receives: forgotten by the site itself.
#include "app/site/site.hpp"
#include "data/drafts.hpp"
#include "data/files.hpp"
#include "data/housekeeping.hpp"
#include "data/idempotency.hpp"
#include "data/jobs.hpp"
#include "data/mail.hpp"
#include "data/old_files.hpp"
#include "web/site.hpp"

namespace erasmi::app {

namespace {

using web::Site;

template <class Forget>
std::int64_t in_batches(Site const& site, Forget&& forget)
{
    return data::housekeeping::in_batches(*site.database, std::forward<Forget>(forget));
}

std::int64_t forget_drafts(Site const& site, Instant before)
{
    return in_batches(site, [&](data::Tx& tx, int limit) { return data::drafts::forget(tx, before, limit); });
}

std::int64_t forget_requests(Site const& site, Instant before)
{
    return in_batches(site,
                      [&](data::Tx& tx, int limit) { return data::idempotency::forget(tx, before, limit); });
}

template <data::JobState state>
std::int64_t forget_jobs(Site const& site, Instant before)
{
    return in_batches(site,
                      [&](data::Tx& tx, int limit) { return data::jobs::forget(tx, state, before, limit); });
}

std::int64_t forget_mails(Site const& site, Instant before)
{
    return data::forget_kept_mails(site.mail_folder, before);
}

// A file without a row: it was stored, and what wanted it was refused.
std::int64_t forget_files(Site const& site, Instant before)
{
    return site.files->sweep(before, [&](std::string_view digest) {
        return site.database->read([&](data::Tx& tx) { return data::files::find(tx, digest).has_value(); });
    });
}

std::int64_t forget_uploads(Site const& site, Instant before)
{
    return data::remove_older(site.upload_folder, before);
}

} // namespace

std::vector<web::Retention> site_retention()
{
    namespace periods = web::retention;
    return {{"retention.drafts", periods::drafts, forget_drafts},
            {"retention.requests", periods::repeated_requests, forget_requests},
            {"retention.done_jobs", periods::done_jobs, forget_jobs<data::JobState::done>},
            {"retention.failed_jobs", periods::failed_jobs, forget_jobs<data::JobState::failed>},
            {"retention.mails", periods::kept_mails, forget_mails},
            {"retention.files", periods::unused_files, forget_files},
            {"retention.uploads", periods::broken_uploads, forget_uploads}};
}

} // namespace erasmi::app
