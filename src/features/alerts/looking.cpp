#include "features/alerts/looking.hpp"

#include "data/events.hpp"
#include "data/paging.hpp"
#include "features/alerts/rules.hpp"
#include "features/alerts/store.hpp"
#include "features/alerts/views.hpp"
#include "features/identity/identity.hpp"
#include "web/lists.hpp"

#include <stdexcept>

namespace erasmi::alerts {

namespace {

/// A mail names so many; for the rest it leads to the list.
constexpr int most_named = 20;

std::string named(Locale const& locale, std::vector<web::NewRecord> const& records)
{
    std::string text;
    for (auto const& record : records)
        text += (text.empty() ? "" : "\n\n") + record.title + "\n" +
                identity::address_in_mail(locale, record.path);
    return text;
}

identity::NotificationText letter(Locale const& locale, SavedSearch const& search,
                                  std::vector<web::NewRecord> records, std::string const& words)
{
    bool has_more = data::take_surplus(records, most_named);
    auto const* body = has_more ? "alerts.mail.body_with_more" : "alerts.mail.body";
    auto stop = mail_stop_path(search.stop_secret);
    return {.subject = {"alerts.mail.subject", {{"name", search.name}}},
            .body = {body,
                     {{"words", words},
                      {"since", locale.date(search.looked_at)},
                      {"records", named(locale, records)}}},
            .path = path_of(search),
            .why = {"alerts.mail.why", {{"stop", identity::address_in_mail(locale, stop)}}},
            .unsubscribe_path = stop};
}

/// Nothing when nothing is new for her, or nobody to tell is left.
std::optional<identity::NotificationText> letter_of(web::Site const& site, data::Tx& tx,
                                                    SavedSearch const& search, Instant until)
{
    auto const* list = web::list_at(site, search.list);
    auto reader = site.accounts.actor(tx, search.person);
    auto query = web::parse_parameters(search.query);
    if (!list || !reader || !query) return {};
    auto const& locale = Locale::of(identity::mail_language(tx, search.person));
    auto records = list->news(site, tx,
                              {.query = *query,
                               .reader = *reader,
                               .language = locale.language(),
                               .since = search.looked_at,
                               .until = until,
                               .limit = most_named + 1});
    if (records.empty()) return {};
    return letter(locale, search, std::move(records), list->in_words(tx, {*query}, locale).at(0));
}

void look_into(web::Site const& site, SavedSearch const& search, Instant until)
{
    auto text = site.database->read([&](data::Tx& tx) { return letter_of(site, tx, search, until); });
    site.database->write([&](data::Tx& tx) {
        if (store::looked(tx, search, until) && text) identity::notify(tx, search.person, *text);
    });
}

void require_index_of_now(web::Site const& site)
{
    auto end = site.database->read([](data::Tx& tx) { return data::events::end(tx); });
    if (site.index && site.index->visible_cursor() < end)
        throw std::runtime_error("the search index is behind the event log");
}

} // namespace

void look(web::Site const& site)
{
    constexpr int page_size = 100;
    auto const until = rules::end_of_look(site.surroundings->now());
    require_index_of_now(site);
    std::string failures;
    std::optional<SavedSearch> last;
    while (true) {
        auto due = site.database->read(
            [&](data::Tx& tx) { return store::to_look(tx, rules::due_before(until), last, page_size); });
        if (due.empty()) break;
        for (auto const& search : due) {
            try {
                look_into(site, search, until);
            } catch (std::exception const& error) {
                failures += search.id.str() + ": " + error.what() + "; ";
            }
        }
        last = due.back();
    }
    if (!failures.empty()) throw std::runtime_error(failures);
}

} // namespace erasmi::alerts
