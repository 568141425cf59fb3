#include "features/practices/views.hpp"

#include "data/paging.hpp"
#include "data/translations.hpp"
#include "features/identity/identity.hpp"
#include "features/practices/counting.hpp"
#include "features/practices/excerpts.hpp"
#include "features/practices/listing.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/searching.hpp"
#include "features/practices/translations.hpp"

#include <charconv>
#include <map>
#include <set>

namespace erasmi::practices {

namespace {

std::vector<std::string> ids_of(std::vector<Listing> const& listings)
{
    std::vector<std::string> ids;
    for (auto const& listing : listings) ids.push_back(listing.practice.str());
    return ids;
}

Card card_of(Listing const& listing, taxonomies::Catalogue const& terms, Language language)
{
    return {.id = listing.practice,
            .version = listing.version,
            .language = listing.source_language,
            .title = listing.title,
            .summary = listing.summary,
            .country = listing.country,
            .country_name = std::string(terms.label("country", listing.country, language)),
            .region = listing.region,
            .region_name = listing.region.empty()
                               ? std::string()
                               : std::string(terms.label("region", listing.region, language)),
            .place = listing.place,
            .level = listing.level,
            .level_name = std::string(terms.label("level", listing.level, language)),
            .is_example = listing.is_example,
            .adopters = listing.adopters,
            .languages = {},
            .published_at = listing.published_at,
            .confirmed_at = listing.confirmed_at,
            .is_stale = listing.is_stale};
}

void put_languages(data::Tx& tx, std::vector<Card>& cards, std::vector<Listing> const& listings)
{
    std::vector<PracticeId> ids;
    for (auto const& listing : listings) ids.push_back(listing.practice);
    auto rows = store::languages(tx, ids);
    for (auto& card : cards)
        for (auto const& row : rows)
            if (row.practice == card.id)
                if (auto language = language_of(row)) card.languages.push_back(*language);
}

/// Title and summary in the reader's language, where there are both.
void translate_cards(data::Tx& tx, std::vector<Card>& cards, std::vector<Listing> const& listings,
                     Language language)
{
    auto titles = data::translations::of_field(tx, "practice", ids_of(listings), "title", language);
    auto summaries = data::translations::of_field(tx, "practice", ids_of(listings), "summary", language);
    for (auto& card : cards) {
        auto title = std::ranges::find(titles, card.id.text(), &data::TranslationRow::record);
        auto summary = std::ranges::find(summaries, card.id.text(), &data::TranslationRow::record);
        if (title == titles.end() || summary == summaries.end()) continue;
        card.language = language;
        card.is_translated = true;
        card.title = title->text;
        card.summary = card_summary(summary->text);
    }
}

std::int64_t count_choices(Adoption const& adoption, StepChoice choice)
{
    return std::ranges::count(adoption.steps, choice, &AdoptedStep::choice);
}

/// Titles of steps as the page shows them; those of adopted versions for steps that the page has no more.
std::map<std::string, std::string> titles_of_steps(data::Tx& tx, Content const& shown, PracticeId id,
                                                   std::vector<Adoption> const& adoptions)
{
    std::map<std::string, std::string> titles;
    std::set<std::int64_t> versions;
    for (auto const& step : shown.steps) titles[step.key.str()] = step.title.str();
    for (auto const& adoption : adoptions)
        for (auto const& told : adoption.steps)
            if (!titles.contains(told.step.str())) versions.insert(adoption.practice_version);
    if (versions.empty()) return titles;
    for (auto const& [version, content] : store::contents(tx, id, {versions.begin(), versions.end()}))
        for (auto const& step : content.steps) titles.try_emplace(step.key.str(), step.title.str());
    return titles;
}

std::vector<ToldStep> told_steps(Adoption const& adoption, std::map<std::string, std::string> const& titles)
{
    std::vector<ToldStep> steps;
    for (auto const& told : adoption.steps) {
        auto title = titles.find(told.step.str());
        steps.push_back({told.step.str(), title == titles.end() ? told.step.str() : title->second,
                         told.choice, told.how.str()});
    }
    return steps;
}

std::vector<AdopterView> adopter_views(data::Tx& tx, PracticeId id, Content const& shown)
{
    constexpr int most = 100;
    auto adoptions = store::adoptions(tx, id, most);
    if (adoptions.empty()) return {};
    std::vector<OrganisationId> ids;
    for (auto const& adoption : adoptions) ids.push_back(adoption.organisation);
    auto organisations = identity::organisations(tx, ids);
    auto titles = titles_of_steps(tx, shown, id, adoptions);

    std::vector<AdopterView> views;
    for (auto& adoption : adoptions) {
        auto const& organisation = organisations[adoption.organisation];
        views.push_back({.id = adoption.id,
                         .organisation = adoption.organisation,
                         .name = organisation.name,
                         .place = organisation.place,
                         .practice_version = adoption.practice_version,
                         .stage = adoption.stage.key,
                         .outcome = adoption.outcome.key,
                         .started = adoption.started,
                         .kept = count_choices(adoption, StepChoice::kept),
                         .changed = count_choices(adoption, StepChoice::changed),
                         .dropped = count_choices(adoption, StepChoice::dropped),
                         .lessons = adoption.lessons,
                         .steps = told_steps(adoption, titles),
                         .added = std::move(adoption.added),
                         .is_example = adoption.is_example});
    }
    return views;
}

TranslationState summary_of(std::vector<TextState> const& states)
{
    return {.texts = static_cast<std::int64_t>(states.size()),
            .missing = std::ranges::count_if(states, &TextState::is_missing),
            .outdated = std::ranges::count_if(states, &TextState::is_outdated)};
}

} // namespace

std::vector<Card> cards(data::Tx& tx, std::vector<Listing> const& listings, Locale const& locale)
{
    if (listings.empty()) return {};
    auto terms = taxonomies::catalogue(tx);
    std::vector<Card> cards;
    for (auto const& listing : listings) cards.push_back(card_of(listing, *terms, locale.language()));
    put_languages(tx, cards, listings);
    translate_cards(tx, cards, listings, locale.language());
    return cards;
}

std::vector<FoundCard> found_cards(std::vector<Card> cards)
{
    std::vector<FoundCard> found;
    for (auto& card : cards) found.push_back({std::move(card), {}});
    return found;
}

std::string cursor_of(store::Place const& place)
{
    return std::to_string(milliseconds(place.at)) + "." + place.practice.str();
}

store::Place place_of(std::string_view cursor)
{
    auto dot = std::min(cursor.find('.'), cursor.size());
    std::int64_t at = 0;
    std::from_chars(cursor.data(), cursor.data() + dot, at);
    auto id = PracticeId::parse(cursor.substr(std::min(dot + 1, cursor.size())));
    return id ? store::Place{instant(at), *id} : store::Place{};
}

ListView list_view(web::Context const& context, int page_size)
{
    auto& tx = context.tx();
    if (is_searched(context)) {
        auto view = searched_list(context, page_size);
        put_excerpts(tx, view.practices, search::Highlighter(view.searched));
        return view;
    }
    auto filter = filter_of(context.query);
    auto listings = store::list(tx, filter, place_of(context.query.get("after")), page_size + 1);
    auto counts = list_counts(context, filter);
    ListView view{.total = counts->total};
    if (data::take_surplus(listings, page_size))
        view.next = cursor_of({listings.back().published_at, listings.back().practice});
    view.practices = found_cards(cards(tx, listings, *context.locale));
    view.facets = facet_views(counts->facets, filter, *taxonomies::catalogue(tx), context.language());
    return view;
}

/// Where the newest version stands is for those who work on it; others know what is public.
State state_for(Actor const& actor, Practice const& practice)
{
    bool hides_work = practice.is_public() && !rules::may_read_working_version(actor, practice);
    return hides_work ? State::published : practice.state;
}

ReadingView reading_view(web::Context const& context, Practice const& practice, std::int64_t version)
{
    auto& tx = context.tx();
    auto shown = version != 0 ? version : practice.published_version.value_or(practice.version);
    ReadingView view{.id = practice.id,
                     .version = shown,
                     .newest_public = practice.published_version.value_or(practice.version),
                     .state = state_for(context.actor, practice),
                     .source_language = practice.source_language,
                     .language = context.language(),
                     .level = practice.level.key,
                     .is_example = practice.is_example,
                     .owner = practice.owner,
                     .confirmed_at = practice.confirmed_at,
                     .is_stale = practice.is_stale(),
                     .content = store::content(tx, practice.id, shown)};
    view.may_work = rules::may_read_working_version(context.actor, practice);
    view.may_confirm = rules::may_confirm(context.actor, practice);
    if (practice.owner) view.owner_name = identity::organisation(tx, *practice.owner).name;
    if (auto publication = store::publication(tx, practice.id, shown)) {
        view.published_at = publication->at;
        view.validated_by = identity::shown_name(identity::name(tx, publication->person), *context.locale);
    }
    if (context.language() != practice.source_language) {
        auto states = text_states(tx, practice, view.content, context.language());
        view.translation = summary_of(states);
        for (auto const& text : states)
            if (text.is_missing()) view.untranslated.push_back(text.path);
        put_translations(view.content, states);
    }
    view.assessment = assessment_view(context, practice);
    view.adopters = adopter_views(tx, practice.id, view.content);
    view.related = cards(tx, related(context, practice.id), *context.locale);
    return view;
}

} // namespace erasmi::practices
