// What pages show and programs get: small records for each purpose, put together from rows.
#pragma once

#include "features/practices/actions.hpp"
#include "features/practices/assessment_types.hpp"
#include "features/practices/store.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "search/index.hpp"
#include "web/context.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices {

/// A practice in a list, in the reader's language where it is translated.
struct Card {
    PracticeId id;
    std::int64_t version = 1;
    Language language = Language::en; ///< of title and summary
    std::string title;
    std::string summary;
    std::string country;
    std::string country_name;
    std::string region; ///< NUTS code; empty: not given
    std::string region_name;
    std::string place;
    std::string level;
    std::string level_name;
    bool is_example = false;
    std::int64_t adopters = 0;
    std::vector<Language> languages; ///< all it can be read in
    Instant published_at{};
    Instant confirmed_at{};
    bool is_stale = false;      ///< confirmed too long ago
    bool is_translated = false; ///< title and summary are
};
BOOST_DESCRIBE_STRUCT(Card, (),
                      (id, version, language, title, summary, country, country_name, region, region_name,
                       place, level, level_name, is_example, adopters, languages, published_at, confirmed_at,
                       is_stale))

/// In a list that may be searched by words.
struct FoundCard : Card {
    std::string excerpt; ///< plain text that shows why it was found; empty: title and summary do
};
BOOST_DESCRIBE_STRUCT(FoundCard, (Card), (excerpt))

struct FacetOption {
    std::string value;
    std::string label;
    std::int64_t practices = 0;
    bool is_chosen = false;
    std::string group = {}; ///< under what many options are shown: a region's country
};
BOOST_DESCRIBE_STRUCT(FacetOption, (), (value, label, practices, is_chosen))

struct FacetView {
    std::string facet;
    std::vector<FacetOption> options;
};
BOOST_DESCRIBE_STRUCT(FacetView, (), (facet, options))

struct ListView {
    std::int64_t total = 0;
    std::vector<FoundCard> practices;
    std::vector<FacetView> facets;
    std::string next;        ///< value of `after` for the next page; empty: this is the last
    std::string searched;    ///< the words that were searched; empty: the list is browsed
    search::Order order{};   ///< of what was searched; what is browsed is newest first
    std::string suggestion;  ///< the same words with typing mistakes mended; empty: none seen
    bool is_nearest = false; ///< nothing has all the words: these have some of them, or of the suggestion
    bool is_outside_filters = false; ///< nothing within the filters has any: these are nearest without them
};
BOOST_DESCRIBE_STRUCT(ListView, (),
                      (total, practices, facets, next, searched, order, suggestion, is_nearest,
                       is_outside_filters))

/// What the words that somebody types may become.
struct Completions {
    std::vector<std::string> texts;
};
BOOST_DESCRIBE_STRUCT(Completions, (), (texts))

/// How a text came into the language shown.
struct TranslationState {
    std::int64_t texts = 0;    ///< that could be translated
    std::int64_t missing = 0;  ///< shown in the source language
    std::int64_t outdated = 0; ///< translated from an older wording
};
BOOST_DESCRIBE_STRUCT(TranslationState, (), (texts, missing, outdated))

/// What became of a step at an adopter, with the step's title.
struct ToldStep {
    std::string step;
    std::string title;
    StepChoice choice = StepChoice::kept;
    std::string how;
};
BOOST_DESCRIBE_STRUCT(ToldStep, (), (step, title, choice, how))

struct AdopterView {
    AdoptionId id;
    OrganisationId organisation;
    std::string name;
    std::string place;
    std::int64_t practice_version = 1;
    std::string stage;
    std::string outcome;
    Month started;
    std::int64_t kept = 0;
    std::int64_t changed = 0;
    std::int64_t dropped = 0;
    std::string lessons;
    std::vector<ToldStep> steps;
    std::vector<AddedStep> added;
    bool is_example = false;
};
BOOST_DESCRIBE_STRUCT(AdopterView, (),
                      (id, organisation, name, place, practice_version, stage, outcome, started, kept,
                       changed, dropped, lessons, steps, added, is_example))

/// What each reviewer thinks of a criterion, in the order of the reviewers.
struct ScoreView {
    std::int64_t score = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ScoreView, (), (score, reason))

struct CriterionView {
    CriterionGroup group = CriterionGroup::exclusion;
    std::string criterion;
    std::string label;
    std::vector<ScoreView> scores;
};
BOOST_DESCRIBE_STRUCT(CriterionView, (), (group, criterion, label, scores))

/// A concluded assessment, as everybody may read it. Reviewers who did not agree to be named have an empty
/// name.
struct AssessmentView {
    std::string level;
    std::int64_t practice_version = 1;
    bool is_outdated = false; ///< a newer version is public by now
    Instant concluded_at{};
    std::string words;
    std::vector<std::string> reviewers;
    std::vector<CriterionView> criteria;
};
BOOST_DESCRIBE_STRUCT(AssessmentView, (),
                      (level, practice_version, is_outdated, concluded_at, words, reviewers, criteria))

/// A version of a practice to read, in the reader's language where it is translated.
struct ReadingView {
    PracticeId id;
    std::int64_t version = 1;
    std::int64_t newest_public = 1;
    State state = State::draft;
    Language source_language = Language::en;
    Language language = Language::en; ///< of the page
    TranslationState translation;
    std::vector<std::string> untranslated; ///< paths of the texts that are shown in the source language
    std::string level;
    bool is_example = false;
    std::optional<OrganisationId> owner;
    std::string owner_name; ///< empty: kept by the editors
    std::string validated_by;
    std::optional<Instant> published_at;
    std::optional<Instant> confirmed_at;
    bool is_stale = false;                    ///< confirmed too long ago
    std::optional<AssessmentView> assessment; ///< the newest
    Content content;
    std::vector<AdopterView> adopters;
    std::vector<Card> related;
    bool may_work = false;    ///< the reader sees the pages behind it
    bool may_confirm = false; ///< the reader may say that it is still right
};
BOOST_DESCRIBE_STRUCT(ReadingView, (),
                      (id, version, newest_public, state, source_language, language, translation,
                       untranslated, level, is_example, owner, owner_name, validated_by, published_at,
                       confirmed_at, is_stale, assessment, content, adopters, related))

/// One practice, or two side by side. With one, what it could be compared with: similar practices, or those
/// that were searched.
struct SideBySideView {
    std::vector<ReadingView> practices;
    std::vector<Card> candidates;
    std::string searched;
};
BOOST_DESCRIBE_STRUCT(SideBySideView, (), (practices, candidates, searched))

/// The criteria that the reviews scored, in the order of the taxonomies.
std::vector<CriterionView> criterion_views(std::vector<Review> const& given,
                                           taxonomies::Catalogue const& terms, Language language);
/// The newest concluded assessment of the practice.
std::optional<AssessmentView> assessment_view(web::Context const& context, Practice const& practice);

ListView list_view(web::Context const& context, int page_size);
/// `version` 0: the published one.
ReadingView reading_view(web::Context const& context, Practice const& practice, std::int64_t version);
std::vector<FacetView> facet_views(std::vector<store::FacetCount> const& counts, store::Filter const& filter,
                                   taxonomies::Catalogue const& terms, Language language);
std::vector<Card> cards(data::Tx& tx, std::vector<Listing> const& listings, Locale const& locale);
/// The same for a list, without excerpts.
std::vector<FoundCard> found_cards(std::vector<Card> cards);

/// The facets of a filter form, in the order shown, and the taxonomy of each.
struct FacetKind {
    std::string_view facet;
    std::string_view taxonomy;
};
inline constexpr std::array facet_kinds{
    FacetKind{"country", "country"},       FacetKind{"region", "region"},
    FacetKind{"theme", "theme"},           FacetKind{"phase", "phase"},
    FacetKind{"factor", "success_factor"}, FacetKind{"actor", "organisation_kind"},
    FacetKind{"level", "level"},           FacetKind{"language", "language"}};

/// "1795500000000.0198…" for the last practice of a page, to ask for the next; and back. Anything else is the
/// beginning of the list.
std::string cursor_of(store::Place const& place);
store::Place place_of(std::string_view cursor);

/// What the query asks for; unknown facets are ignored.
store::Filter filter_of(web::Parameters const& query);

} // namespace erasmi::practices
