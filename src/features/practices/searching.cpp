#include "features/practices/searching.hpp"

#include "base/text.hpp"
#include "data/translations.hpp"
#include "features/practices/listing.hpp"
#include "features/practices/store.hpp"
#include "features/practices/texts.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "search/freshness.hpp"
#include "search/index.hpp"

namespace erasmi::practices {

namespace {

search::Text text_of(Content const& content, Language language, TextsByPath const& translated)
{
    auto of = [&](std::string const& path, auto const& text) {
        auto found = translated.find(path);
        return found == translated.end() ? text.str() : found->second;
    };
    return {language, of("title", content.title),
            of("place", content.place) + "\n" + all_words(content, translated)};
}

std::vector<std::string> as_texts(std::vector<PracticeId> const& ids)
{
    std::vector<std::string> texts;
    for (auto const& id : ids) texts.push_back(id.str());
    return texts;
}

/// What the index is told of some practices, read in a few statements whatever their number.
class Sources {
public:
    Sources(data::Tx& tx, std::vector<PracticeId> const& ids) : listings_(store::listings(tx, ids))
    {
        std::vector<store::PracticeVersion> versions;
        for (auto const& listing : listings_) versions.emplace_back(listing.practice, listing.version);
        contents_ = store::contents(tx, versions);
        for (auto& facet : store::facets_of(tx, ids)) facets_[facet.practice].push_back(std::move(facet));
        for (auto& row : data::translations::of_records(tx, "practice", as_texts(ids)))
            translations_[*PracticeId::parse(row.record)][row.language].emplace(std::move(row.field),
                                                                                std::move(row.text));
    }

    std::vector<search::Record> records()
    {
        std::vector<search::Record> records;
        for (auto const& listing : listings_) records.push_back(record_of(listing));
        return records;
    }

private:
    search::Record record_of(Listing const& listing)
    {
        auto const& content = contents_.at({listing.practice, listing.version});
        search::Record record{.id = listing.practice.str(),
                              .texts = {text_of(content, listing.source_language, {})},
                              .readers = {std::string(search::everybody)},
                              .at = listing.published_at};
        for (auto& facet : facets_[listing.practice]) {
            auto language = language_of(facet);
            if (language && *language != listing.source_language)
                record.texts.push_back(
                    text_of(content, *language, translations_[listing.practice][*language]));
            record.tags.push_back(std::move(facet.tag));
        }
        if (listing.is_stale) record.tags.emplace_back(search::stale_tag);
        return record;
    }

    std::vector<Listing> listings_;
    std::map<store::PracticeVersion, Content> contents_;
    std::map<PracticeId, std::vector<FacetRow>> facets_;
    std::map<PracticeId, std::map<Language, TextsByPath>> translations_;
};

std::vector<search::Record> records_of(data::Tx& tx, std::vector<std::string> const& ids)
{
    std::vector<PracticeId> practices;
    for (auto const& id : ids)
        if (auto practice = PracticeId::parse(id)) practices.push_back(*practice);
    return Sources(tx, practices).records();
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
    return {.kind = "practice", .records = records_of, .ids = store::published_ids};
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
    if (found.is_outside_filters) return {};
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
            .practices = found_cards(cards(tx, listings_of(tx, found), *context.locale)),
            .facets = facet_views(counts_of(found), filter_of(context.query), *taxonomies::catalogue(tx),
                                  context.language()),
            .next = found.next,
            .searched = searched_text(context.query),
            .order = order_of(context),
            .suggestion = found.suggestion,
            .is_nearest = found.is_nearest,
            .is_outside_filters = found.is_outside_filters};
}

Completions completions(web::Context const& context)
{
    constexpr int shown = 8;
    if (!context.site.index) return {};
    return {context.site.index->completions(searched_text(context.query), context.language(), shown)};
}

} // namespace erasmi::practices
