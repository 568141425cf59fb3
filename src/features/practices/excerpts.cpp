#include "features/practices/excerpts.hpp"

#include "data/translations.hpp"
#include "features/practices/store.hpp"
#include "features/practices/texts.hpp"
#include "search/excerpt.hpp"
#include "web/markdown.hpp"

#include <map>

namespace erasmi::practices {

namespace {

std::size_t shown_words(search::Highlighter const& searched, Card const& card)
{
    return searched.count(card.title + "\n" + card.summary, card.language);
}

/// The texts of practices, as Markdown, by their ids.
using Texts = std::map<PracticeId, std::vector<std::string>>;

Texts originals(data::Tx& tx, std::vector<Card const*> const& cards)
{
    std::vector<store::PracticeVersion> versions;
    for (auto const* card : cards) versions.emplace_back(card->id, card->version);
    Texts texts;
    for (auto const& [version, content] : store::contents(tx, versions))
        each_text(content, [&](std::string const&, auto const& text) {
            if (!text.empty()) texts[version.first].push_back(text.str());
        });
    return texts;
}

Texts translated(data::Tx& tx, std::vector<Card const*> const& cards)
{
    if (cards.empty()) return {};
    std::vector<std::string> ids;
    for (auto const* card : cards) ids.push_back(card->id.str());
    Texts texts;
    for (auto& row : data::translations::of_records(tx, "practice", ids, cards.front()->language))
        texts[*PracticeId::parse(row.record)].push_back(std::move(row.text));
    return texts;
}

/// Of the text that has most words, the first of several: no further one is read when it has all. Markup has
/// no words for readers, so what is counted in it may prove to be less.
std::string best_excerpt(search::Highlighter const& searched, std::vector<std::string> const& texts,
                         Language language, std::size_t shown)
{
    std::string_view best;
    auto most = shown;
    for (auto const& text : texts) {
        if (most == searched.words(language)) break;
        auto words = searched.count(text, language);
        if (words > most) best = text;
        most = std::max(most, words);
    }
    auto excerpt = search::excerpt(searched, web::plain_text(best), language);
    return searched.count(excerpt, language) > shown ? excerpt : std::string();
}

} // namespace

void put_excerpts(data::Tx& tx, std::vector<FoundCard>& cards, search::Highlighter const& searched)
{
    std::vector<Card const*> in_source, in_translation;
    for (auto const& card : cards)
        if (shown_words(searched, card) < searched.words(card.language))
            (card.is_translated ? in_translation : in_source).push_back(&card);
    auto texts = originals(tx, in_source);
    texts.merge(translated(tx, in_translation));
    for (auto& card : cards)
        if (auto found = texts.find(card.id); found != texts.end())
            card.excerpt = best_excerpt(searched, found->second, card.language, shown_words(searched, card));
}

} // namespace erasmi::practices
