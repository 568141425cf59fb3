// Pages of practices.
#pragma once

#include "features/practices/assessment_rules.hpp"
#include "features/practices/assessment_types.hpp"
#include "features/practices/freshness.hpp"
#include "features/practices/translations.hpp"
#include "features/practices/views.hpp"
#include "search/highlighting.hpp"
#include "web/controls.hpp"
#include "web/frame.hpp"
#include "web/history.hpp"

#include <string>
#include <vector>

namespace erasmi::practices::pages {

using web::Context;
using web::FormView;
using web::Html;

void list(Html& out, Context const& context, ListView const& view);
/// A heading follows the one above it without a gap, so it depends on where a card stands.
enum class CardHeading { h2, h3 };
/// Marks the words that were searched; `excerpt` is shown below the summary, unless it is empty.
void card(Html& out, Context const& context, Card const& card, CardHeading heading,
          search::Highlighter const& searched = {}, std::string_view excerpt = {});

void reading(Html& out, Context const& context, ReadingView const& view);
void side_by_side(Html& out, Context const& context, SideBySideView const& view);

/// What every page about a practice that is being worked on shows on top.
struct WorkHead {
    Practice practice;
    std::string_view tab; ///< "edit", "curation", "versions", "translations"
};
void work_head(Html& out, Context const& context, WorkHead const& head);
std::string_view tone(State state);

void new_practice(Html& out, Context const& context, FormData const& form, Problems const& problems,
                  std::vector<web::Option> const& owners);

struct EditView {
    Practice practice;
    FormData form;
    Problems problems = {};
    std::vector<Clash> clashes = {};
    bool is_restored = false; ///< from an autosaved draft
};
void edit(Html& out, Context const& context, EditView const& view);

void new_picture(Html& out, Context const& context, Practice const& practice, FormData const& form,
                 Problems const& problems);

struct MineView {
    std::vector<Practice> practices;
    std::vector<Practice> waiting_for_me; ///< questions and returns to answer
    std::vector<Practice> for_curators;   ///< the curators' queue; empty for others
    std::string next;
};
BOOST_DESCRIBE_STRUCT(MineView, (), (practices, waiting_for_me, for_curators, next))
void mine(Html& out, Context const& context, MineView const& view);

/// A message as both sides read it.
struct SaidView {
    MessageKind kind = MessageKind::comment;
    std::int64_t version = 1;
    std::string name; ///< of who said it
    std::string text;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(SaidView, (), (kind, version, name, text, at))

struct CurationView {
    Practice practice;
    std::vector<SaidView> messages = {};
    Problems missing = {};
    std::string words = {}; ///< what was typed
    Problems problems = {};
};
BOOST_DESCRIBE_STRUCT(CurationView, (), (practice, messages))
void curation(Html& out, Context const& context, CurationView const& view);

/// What the bearer of a mailed link is asked, and the secret of the link.
void confirmation(Html& out, Context const& context, AskedPractice const& asked, std::string_view secret);

/// The work on an assessment, for those who manage it.
struct AssessmentWorkView {
    Practice practice;
    std::optional<Assessment> assessment; ///< the open one
    std::vector<Review> reviews = {};
    std::map<PersonId, std::string> names = {}; ///< of the reviewers
    std::vector<web::Option> possible = {};     ///< reviewers who may be asked
    bool may_conclude = false;
    FormData form = {};
    Problems problems = {};
};
void assessment_work(Html& out, Context const& context, AssessmentWorkView const& view);

/// A reviewer's own part.
struct ReviewView {
    Practice practice;
    Assessment assessment;
    Review review;
    std::string title;
    std::vector<rules::Criterion> criteria = {};
    FormData form = {};
    Problems problems = {};
};
void review(Html& out, Context const& context, ReviewView const& view);

/// Scores and reasons by criterion, as a table.
void criteria_table(Html& out, Context const& context, std::vector<CriterionView> const& criteria,
                    std::vector<std::string> const& reviewers);

struct VersionsView {
    Practice practice;
    std::vector<web::VersionLine> versions;
    std::string next; ///< the parameter `before` of the next page
};
BOOST_DESCRIBE_STRUCT(VersionsView, (), (practice, versions, next))
void versions(Html& out, Context const& context, VersionsView const& view);

struct ComparisonView {
    Practice practice;
    std::int64_t from = 1;
    std::int64_t to = 1;
    std::vector<web::ChangeLine> changes;
};
BOOST_DESCRIBE_STRUCT(ComparisonView, (), (practice, from, to, changes))
void comparison(Html& out, Context const& context, ComparisonView const& view);

struct LanguageState {
    Language language = Language::en;
    std::int64_t missing = 0;
    std::int64_t outdated = 0;
};
BOOST_DESCRIBE_STRUCT(LanguageState, (), (language, missing, outdated))
struct TranslationsView {
    Practice practice;
    std::vector<LanguageState> languages;
};
BOOST_DESCRIBE_STRUCT(TranslationsView, (), (practice, languages))
void translations(Html& out, Context const& context, TranslationsView const& view);

struct TranslationView {
    Practice practice;
    std::int64_t version = 1; ///< of the source
    Language language = Language::en;
    std::vector<TextState> texts;
    FormData form = {}; ///< what was typed, when there are problems
    Problems problems = {};
};
void translation(Html& out, Context const& context, TranslationView const& view);

struct AdoptionView {
    Practice practice;
    Content content;
    std::vector<web::Option> organisations;
    FormData form;
    Problems problems = {};
};
void adoption(Html& out, Context const& context, AdoptionView const& view);

} // namespace erasmi::practices::pages
