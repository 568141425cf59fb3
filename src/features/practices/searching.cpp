#include "features/practices/searching.hpp"

#include "base/text.hpp"
#include "features/practices/listing.hpp"
#include "features/practices/store.hpp"
#include "features/practices/texts.hpp"
#include "features/practices/translations.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "search/freshness.hpp"
#include "search/index.hpp"

namespace erasmi::practices {

namespace {

search::Text text_of(Content const& content, Language language)
{
    return {language, content.title.str(), content.place.str() + "\n" + all_words(content)};
}

std::optional<search::Record> record_of(data::Tx& tx, std::string_view text_id)
{
    auto id = PracticeId::parse(text_id);
    if (!id || !store::exists(tx, *id)) return {};
    auto practice = store::get(tx, *id);
    if (!practice.is_public()) return {};
    auto const content = store::content(tx, *id, *practice.published_version);
    search::Record record{.id = id->str(),
                          .texts = {text_of(content, practice.source_language)},
                          .readers = {std::string(search::everybody)},
                          .at = practice.published_at.value_or(practice.updated_at)};
    for (auto language : readable_languages(tx, practice)) {
        if (language == practice.source_language) continue;
        auto translated = content;
        put_translations(translated, text_states(tx, practice, content, language));
        record.texts.push_back(text_of(translated, language));
    }
    for (auto const& facet : store::facets_of(tx, *id)) record.tags.push_back(facet.tag);
    if (practice.is_stale()) record.tags.emplace_back(search::stale_tag);
    return record;
}

search::Order order_of(web::Context const& context)
{
    return enum_of<search::Order>(context.query.get("order")).value_or(search::Order::relevance);
}

search::Query query_of(web::Parameters const& query, Language language, int limit)
{
    return {.text = searched_text(query),
            .language = language,
            .kind = "practice",
            .filter = filter_of(query),
            .limit = limit};
}

std::vector<Listing> listings_of(data::Tx& tx, search::Found const& found)
{
    std::vector<PracticeId> ids;
    for (auto const& hit : found.hits)
        if (auto id = PracticeId::parse(hit.id)) ids.push_back(*id);
    return store::listings(tx, ids);
}

std::vector<store::FacetCount> counts_of(search::Found const& found)
{
    std::vector<store::FacetCount> counts;
    for (auto const& count : found.counts)
        counts.push_back({count.facet, count.facet + "=" + count.value, count.records});
    return counts;
}

} // namespace

search::Searchable searchable()
{
    return {.kind = "practice", .record = record_of, .ids = store::published_ids};
}

std::string searched_text(web::Parameters const& query)
{
    constexpr std::size_t longest = 300;
    return shortened(trim(query.get("q")), longest);
}

std::vector<Listing> newest(web::Site const& site, data::Tx& tx, web::Parameters const& query,
                            Language language, int limit)
{
    if (searched_text(query).empty()) return store::list(tx, filter_of(query), {}, limit);
    if (!site.index) return {};
    auto wanted = query_of(query, language, limit);
    wanted.order = search::Order::newest;
    auto found = site.index->find(wanted);
    return found.is_nearest ? std::vector<Listing>() : listings_of(tx, found);
}

bool is_searched(web::Context const& context)
{
    return context.site.index && !searched_text(context.query).empty();
}

SearchedCounts searched_counts(web::Context const& context, store::Filter const& filter)
{
    auto query = query_of(context.query, context.language(), 1);
    query.filter = filter;
    query.counts_facets = true;
    auto found = context.site.index->find(query);
    return {found.total, counts_of(found)};
}

ListView searched_list(web::Context const& context, int page_size)
{
    auto& tx = context.tx();
    auto query = query_of(context.query, context.language(), page_size);
    query.after = context.query.get("after");
    query.order = order_of(context);
    query.counts_facets = true;
    auto found = context.site.index->find(query);
    return {.total = found.total,
            .practices = cards(tx, listings_of(tx, found), *context.locale),
            .facets = facet_views(counts_of(found), filter_of(context.query), *taxonomies::catalogue(tx),
                                  context.language()),
            .next = found.next,
            .searched = searched_text(context.query),
            .order = order_of(context),
            .suggestion = found.suggestion,
            .is_nearest = found.is_nearest};
}

Completions completions(web::Context const& context)
{
    constexpr int shown = 8;
    if (!context.site.index) return {};
    return {context.site.index->completions(searched_text(context.query), context.language(), shown)};
}

} // namespace erasmi::practices
