// Searches of the list as people keep them: what is kept, how it reads, and what is new in it.
#include "features/practices/searching.hpp"
#include "features/practices/text_helpers.hpp"

namespace erasmi::practices {

namespace {

/// Always in the same order, so that the same search is known again.
web::Parameters kept(web::Parameters const& query)
{
    web::Parameters kept;
    if (auto words = searched_text(query); !words.empty()) kept.add("q", words);
    for (auto const& kind : facet_kinds) {
        auto values = query.all(kind.facet);
        std::ranges::sort(values);
        for (auto value : values)
            if (!value.empty() && !kept.has(kind.facet, value)) kept.add(kind.facet, value);
    }
    return kept;
}

std::vector<std::string> all_in_words(data::Tx& tx, std::vector<web::Parameters> const& queries,
                                      Locale const& locale)
{
    auto terms = taxonomies::catalogue(tx);
    std::vector<std::string> all;
    for (auto const& query : queries) all.push_back(in_words(*terms, query, locale));
    return all;
}

/// For every reader the same: what is published is for everybody. So many are looked through that those after
/// `until` do not hide the others.
std::vector<web::NewRecord> news(web::Site const& site, data::Tx& tx, web::NewsQuery const& wanted)
{
    constexpr int most = 200;
    auto found = newest(site, tx, wanted.query, wanted.language, most);
    std::erase_if(found, [&](Listing const& listing) {
        return listing.published_at <= wanted.since || listing.published_at > wanted.until;
    });
    if (std::ssize(found) > wanted.limit) found.resize(static_cast<std::size_t>(wanted.limit));
    std::vector<web::NewRecord> records;
    for (auto const& card : cards(tx, found, Locale::of(wanted.language)))
        records.push_back({card.title, path_of(card.id)});
    return records;
}

} // namespace

std::string in_words(taxonomies::Catalogue const& terms, web::Parameters const& query, Locale const& locale)
{
    std::vector<std::string> parts;
    if (auto words = searched_text(query); !words.empty())
        parts.push_back(locale.text("practices.search.words", {{"words", words}}));
    for (auto const& kind : facet_kinds)
        for (auto value : query.all(kind.facet))
            if (!value.empty()) parts.emplace_back(terms.label(kind.taxonomy, value, locale.language()));
    std::string text;
    for (auto const& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

web::SearchedList searched_practices()
{
    return {.path = "/practices",
            .title = "practices.list.title",
            .box = {.path = "/practices",
                    .label = "practices.search.label",
                    .example = "practices.search.example",
                    .completions = "/practices/words.json"},
            .kept = kept,
            .in_words = all_in_words,
            .news = news};
}

} // namespace erasmi::practices
