// The list as spreadsheet and as feed; linked data is in linked_data.cpp.
#include "features/practices/exports.hpp"

#include "base/csv.hpp"
#include "features/identity/identity.hpp"
#include "features/practices/publication_store.hpp"
#include "features/practices/searching.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"
#include "web/atom.hpp"

namespace erasmi::practices {

namespace {

std::vector<PracticeId> ids_of(std::vector<Card> const& cards)
{
    std::vector<PracticeId> ids;
    for (auto const& card : cards) ids.push_back(card.id);
    return ids;
}

/// What a card does not say: since when it is public, and the name of its owner.
struct Provenance {
    Instant first_published{};
    std::string owner; ///< empty: kept by the editors
};

std::map<PracticeId, Provenance> provenances(data::Tx& tx, std::vector<PracticeId> const& ids)
{
    auto origins = store::origins(tx, ids);
    std::vector<OrganisationId> owners;
    for (auto const& origin : origins)
        if (origin.owner) owners.push_back(*origin.owner);
    auto organisations = identity::organisations(tx, owners);
    std::map<PracticeId, Provenance> all;
    for (auto const& origin : origins)
        all[origin.practice] = {origin.first_published,
                                origin.owner ? organisations[*origin.owner].name : std::string()};
    return all;
}

web::FeedEntry entry_of(Card const& card, Provenance const& provenance)
{
    return {.id = "urn:uuid:" + card.id.str(),
            .language = card.language,
            .title = card.title,
            .summary = card.summary,
            .author = provenance.owner,
            .path = path_of(card.id),
            .published = provenance.first_published,
            .updated = card.published_at};
}

} // namespace

web::Response csv_of_list(web::Context const& context)
{
    constexpr int most = 5000;
    auto listings = newest(context.site, context.tx(), context.query, context.language(), most);
    auto text = csv_header<Card>();
    for (auto const& card : cards(context.tx(), listings, *context.locale)) text += csv_line(card);
    auto response = web::text_answer(std::move(text), "text/csv; charset=utf-8");
    response.headers.add("Content-Disposition", "attachment; filename=\"practices.csv\"");
    return response;
}

web::Response feed_of_list(web::Context const& context)
{
    constexpr int most = 50;
    auto& tx = context.tx();
    auto found =
        cards(tx, newest(context.site, tx, context.query, context.language(), most), *context.locale);
    auto origins = provenances(tx, ids_of(found));
    auto searched = in_words(*taxonomies::catalogue(tx), context.query, *context.locale);
    std::string title(context.text("practices.list.title"));
    web::FeedView feed{.title = searched.empty() ? title : title + ": " + searched,
                       .subtitle = std::string(context.text("practices.list.lead")),
                       .licence = std::string(licence_of_practices)};
    for (auto const& card : found) feed.entries.push_back(entry_of(card, origins[card.id]));
    return web::feed_answer(context, feed, searched_practices().kept(context.query));
}

} // namespace erasmi::practices
