// What everybody may read of an assessment.
#include "features/identity/identity.hpp"
#include "features/practices/assessment_rules.hpp"
#include "features/practices/assessment_store.hpp"
#include "features/practices/assessments.hpp"
#include "features/practices/views.hpp"

namespace erasmi::practices {

namespace {

/// Names of those who agreed to be named, empty ones of the others.
std::vector<std::string> reviewer_names(web::Context const& context, std::vector<Review> const& given)
{
    std::vector<PersonId> named;
    for (auto const& review : given)
        if (review.is_named) named.push_back(review.reviewer);
    auto names = named.empty() ? std::map<PersonId, std::string>{} : identity::names(context.tx(), named);
    std::vector<std::string> shown;
    for (auto const& review : given)
        shown.push_back(review.is_named ? identity::shown_name(names[review.reviewer], *context.locale) : "");
    return shown;
}

} // namespace

std::vector<CriterionView> criterion_views(std::vector<Review> const& given,
                                           taxonomies::Catalogue const& terms, Language language)
{
    std::vector<CriterionView> views;
    for (auto const& review : given)
        for (auto const& score : review.scores) {
            auto key = score.criterion.str();
            auto is_same = [&](CriterionView const& view) {
                return view.group == score.group && view.criterion == key;
            };
            auto view = std::ranges::find_if(views, is_same);
            if (view == views.end())
                view = views.insert(view, {score.group,
                                           key,
                                           std::string(terms.label(taxonomy_of(score.group), key, language)),
                                           {}});
            view->scores.push_back({score.score ? score.score->value : 0, score.reason.str()});
        }
    return views;
}

std::optional<AssessmentView> assessment_view(web::Context const& context, Practice const& practice)
{
    auto& tx = context.tx();
    auto assessment = store::concluded_assessment(tx, practice.id);
    if (!assessment) return {};
    auto given = rules::given(store::reviews(tx, assessment->id));
    return AssessmentView{.level = assessment->level.key,
                          .practice_version = assessment->practice_version,
                          .is_outdated =
                              assessment->practice_version < practice.published_version.value_or(0),
                          .concluded_at = assessment->concluded_at.value_or(assessment->opened_at),
                          .words = assessment->words,
                          .reviewers = reviewer_names(context, given),
                          .criteria = criterion_views(given, *taxonomies::catalogue(tx), context.language())};
}

} // namespace erasmi::practices
