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

search::Query query_of(web::Context const& context, int page_size)
{
    return {.text = searched_text(context),
            .language = context.language(),
            .kind = "practice",
            .filter = filter_of(context.query),
            .order = order_of(context),
            .after = std::string(context.query.get("after")),
            .limit = page_size,
            .counts_facets = true};
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

std::string searched_text(web::Context const& context)
{
    constexpr std::size_t longest = 300;
    return shortened(trim(context.query.get("q")), longest);
}

ListView searched_list(web::Context const& context, int page_size)
{
    auto& tx = context.tx();
    auto found = context.site.index->find(query_of(context, page_size));
    std::vector<PracticeId> ids;
    for (auto const& hit : found.hits)
        if (auto id = PracticeId::parse(hit.id)) ids.push_back(*id);
    return {.total = found.total,
            .practices = cards(tx, store::listings(tx, ids), *context.locale),
            .facets = facet_views(counts_of(found), filter_of(context.query), *taxonomies::catalogue(tx),
                                  context.language()),
            .next = found.next,
            .searched = searched_text(context),
            .order = order_of(context),
            .suggestion = found.suggestion,
            .is_nearest = found.is_nearest};
}

Completions completions(web::Context const& context)
{
    constexpr int shown = 8;
    if (!context.site.index) return {};
    return {context.site.index->completions(searched_text(context), context.language(), shown)};
}

} // namespace erasmi::practices
