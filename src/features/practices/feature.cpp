// The manifest of practices: everything the platform must know about them.
#include "data/housekeeping.hpp"
#include "data/shape.hpp"
#include "features/practices/assessment_notifications.hpp"
#include "features/practices/assessment_store.hpp"
#include "features/practices/freshness.hpp"
#include "features/practices/handler_parts.hpp"
#include "features/practices/imports_store.hpp"
#include "features/practices/notifications.hpp"
#include "features/practices/personal_data.hpp"
#include "features/practices/practices.hpp"
#include "features/practices/publication_store.hpp"
#include "features/practices/routes.hpp"
#include "features/practices/searching.hpp"
#include "features/practices/store.hpp"
#include "features/practices/text_helpers.hpp"
#include "features/practices/views.hpp"
#include "web/site.hpp"

namespace erasmi::practices {

namespace {

constexpr int shown_on_start = 6;

/// Reviews that the person is asked for, and what is to be concluded.
void add_assessments(std::vector<web::WaitingItem>& items, data::Tx& tx, Actor const& actor,
                     Locale const& locale)
{
    auto add = [&](PracticeId id, std::string const& page, std::string_view key, std::string const& title,
                   Instant since) {
        items.push_back({locale.text(key, {{"title", title}}), path_of(id) + "/assessment" + page, since});
    };
    if (actor.is(SiteRole::reviewer))
        for (auto const& review : store::awaited_reviews(tx, *actor.person, shown_on_start))
            add(review.practice, "/reviews/" + review.id.str(), "practices.waiting.review", review.title,
                review.since);
    if (actor.is(SiteRole::curator))
        for (auto const& open : store::awaited_conclusions(tx, shown_on_start))
            add(open.practice, "", "practices.waiting.assessment", open.title, open.since);
}

std::vector<web::WaitingItem> waiting(data::Tx& tx, Actor const& actor, Locale const& locale)
{
    std::vector<web::WaitingItem> items;
    auto add = [&](Practice const& practice, std::string_view key) {
        items.push_back({.text = locale.text(key, {{"title", practice.title}}),
                         .path = path_of(practice.id) + "/curation",
                         .since = practice.waiting_since.value_or(practice.updated_at)});
    };
    auto organisations = handlers::organisations_of(actor);
    for (auto const& practice : store::waiting_for_author(tx, *actor.person, organisations, shown_on_start))
        add(practice, "practices.waiting.author");
    for (auto const& practice : store::stale_of(tx, *actor.person, organisations, shown_on_start))
        items.push_back({.text = locale.text("practices.waiting.confirmation", {{"title", practice.title}}),
                         .path = path_of(practice.id),
                         .since = practice.reminded_at.value_or(practice.updated_at)});
    if (actor.is(SiteRole::curator))
        for (auto const& practice : store::waiting_for_curators(tx, shown_on_start))
            add(practice, "practices.waiting.curator");
    add_assessments(items, tx, actor, locale);
    return items;
}

std::vector<web::Highlight> highlights(data::Tx& tx, Locale const& locale)
{
    std::vector<web::Highlight> highlights;
    for (auto const& card : cards(tx, store::list(tx, {}, {}, shown_on_start), locale))
        highlights.push_back({card.title, card.summary, path_of(card.id),
                              place_text(card.place, card.region_name, card.country_name)});
    return highlights;
}

std::int64_t forget_tables(web::Site const& site, Instant before)
{
    return data::housekeeping::in_batches(
        *site.database, [&](data::Tx& tx, int limit) { return store::forget_imports(tx, before, limit); });
}

web::PublicPages public_practices()
{
    auto list = [](data::Tx& tx, std::string_view after, int limit) {
        std::vector<web::PublicPage> pages;
        for (auto const& [id, published_at] : store::published(tx, after, limit))
            pages.push_back({id.str(), path_of(id), published_at});
        return pages;
    };
    return {.name = "practices", .list = list, .ends = store::ends_of_pages};
}

void check_rows(data::Connection& connection)
{
    data::verify_rows<Practice>(connection, "practice");
    data::verify_rows<Listing>(connection, "practice_listing");
    data::verify_rows<FacetRow>(connection, "practice_facet");
    data::verify_rows<CurationMessage>(connection, "practice_message");
    data::verify_rows<Adoption>(connection, "practice_adoption");
    data::verify_rows<Import>(connection, "practice_import");
    data::verify_rows<Assessment>(connection, "practice_assessment");
    data::verify_rows<Review>(connection, "practice_review");
}

} // namespace

web::Feature feature(std::chrono::days fresh_for)
{
    return {.name = "practices",
            .routes = routes(),
            .navigation = {{"/practices", "practices.list.title"}},
            .public_paths = {"/practices"},
            .public_pages = {public_practices()},
            .lists = {searched_practices()},
            .followers = {notifications(), assessment_notifications()},
            .jobs = {freshness_job(fresh_for)},
            .waiting = waiting,
            .highlights = highlights,
            .searchables = {searchable()},
            .personal_data = {.collect = collect_personal_data, .erase = erase_personal_data},
            .retention = {{"practices.retention.tables", web::retention::uploaded_tables, forget_tables}},
            .check_rows = check_rows};
}

} // namespace erasmi::practices
