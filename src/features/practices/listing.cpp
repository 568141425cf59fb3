// What lists show of a practice: derived from its published version, never edited.
#include "features/practices/listing.hpp"

#include "base/text.hpp"
#include "features/practices/actions.hpp"
#include "features/practices/store.hpp"
#include "features/regions/regions.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices {

namespace {

class Facets {
public:
    explicit Facets(PracticeId practice) : practice_(practice) {}

    void add(std::string_view facet, std::string_view value)
    {
        if (value.empty()) return;
        rows_.push_back({practice_, std::string(facet), std::string(facet) + "=" + std::string(value)});
    }
    std::vector<FacetRow> take() { return std::move(rows_); }

private:
    PracticeId practice_;
    std::vector<FacetRow> rows_;
};

} // namespace

std::vector<FacetRow> facets_of(Practice const& practice, Content const& content,
                                std::vector<Language> const& languages)
{
    Facets facets(practice.id);
    facets.add("country", content.country);
    for (auto code : regions::found_under(content.region)) facets.add("region", code);
    facets.add("phase", content.phase);
    facets.add("level", practice.level);
    for (auto const& theme : content.themes) facets.add("theme", theme);
    for (auto const& met : content.factors) facets.add("factor", met.factor);
    for (auto const& actor : content.actors) facets.add("actor", actor.kind);
    for (auto language : languages) facets.add("language", code(language));
    return facets.take();
}

std::optional<Language> language_of(FacetRow const& row)
{
    constexpr std::string_view beginning = "language=";
    if (!row.tag.starts_with(beginning)) return {};
    return erasmi::language_of(std::string_view(row.tag).substr(beginning.size()));
}

std::string card_summary(std::string_view markdown)
{
    constexpr std::size_t two_lines = 280;
    return shortened(web::plain_text(markdown), two_lines);
}

Listing listing_of(Practice const& practice, Content const& content)
{
    return {.practice = practice.id,
            .version = *practice.published_version,
            .source_language = practice.source_language,
            .title = content.title.str(),
            .summary = card_summary(content.summary),
            .country = content.country.key,
            .region = content.region.key,
            .place = content.place.str(),
            .level = practice.level.key,
            .is_example = practice.is_example,
            .published_at = practice.published_at.value_or(practice.updated_at),
            .confirmed_at = practice.confirmed_at.value_or(practice.updated_at),
            .is_stale = practice.is_stale()};
}

void refresh_listing(Tx& tx, Practice const& practice, Content const& content)
{
    auto languages = readable_languages(tx, practice);
    store::put_listing(tx, listing_of(practice, content), facets_of(practice, content, languages));
    store::count_adopters(tx, practice.id);
}

} // namespace erasmi::practices
