#include "features/practices/routes.hpp"

#include "features/practices/handlers.hpp"
#include "features/practices/importing.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/pages/importing.hpp"
#include "features/practices/places.hpp"

namespace erasmi::practices {

using namespace web;

namespace {

using namespace handlers;

Routes reading_routes()
{
    return {
        get("/practices", list).gives<ListView>(),
        get("/practices/words", complete_words).gives<Completions>(),
        get("/practices/compare", side_by_side).gives<SideBySideView>(),
        get("/practices/map", map).gives<MapView>(),
        get("/practices/{id}", show).gives<ReadingView>().as_paper(show_as_paper),
        get("/practices/{id}/print", show),
        get("/practices/{id}/versions", versions).gives<pages::VersionsView>(),
        get("/practices/{id}/versions/{version}", show_version)
            .gives<ReadingView>()
            .as_paper(show_version_as_paper),
        get("/practices/{id}/comparison", compare).gives<pages::ComparisonView>(),
        get("/practices/{id}/pictures/{file}", picture).without_language(),
    };
}

Routes writing_routes()
{
    constexpr std::uint64_t largest_picture = 10 << 20;
    return {
        get("/practices/new", new_form).signed_in(),
        get("/practices/mine", mine).signed_in().gives<pages::MineView>(),
        post("/practices", create).signed_in().takes<NewPractice>().gives<Practice>(),
        get("/practices/{id}/edit", edit_form).signed_in(),
        put("/practices/{id}", save).signed_in().takes<Content>().gives<Practice>(),
        // Autosave posts the whole form, which asks for PUT by `_method`.
        post("/practices/{id}/draft", keep_draft).signed_in(),
        put("/practices/{id}/draft", keep_draft).signed_in(),
        get("/practices/{id}/pictures", pictures_form).signed_in(),
        post("/practices/{id}/pictures", add_picture).signed_in().slowly().uploads(largest_picture),
    };
}

Routes table_routes()
{
    constexpr std::uint64_t largest_table = import_limits.bytes + (64 << 10); // with the form around it
    return {
        get("/practices/export", export_tables).slowly(),
        get("/practices/import", import_form).signed_in().gives<pages::ImportsView>(),
        post("/practices/import", upload_import).signed_in().slowly().uploads(largest_table),
        get("/practices/import/{import}", show_import).signed_in().slowly().gives<ImportView>(),
        post("/practices/import/{import}/confirmation", confirm_import).signed_in().slowly(),
        del("/practices/import/{import}", discard_import).signed_in(),
    };
}

/// A conversation between the author's side and the curators.
Routes curation_routes()
{
    return {
        get("/practices/{id}/curation", curation).signed_in().gives<pages::CurationView>(),
        post("/practices/{id}/messages", say).signed_in(),
        post("/practices/{id}/submission", submit).signed_in().gives<Practice>(),
        post("/practices/{id}/review", take).signed_in().gives<Practice>(),
        post("/practices/{id}/return", give_back).signed_in().gives<Practice>(),
        post("/practices/{id}/refusal", decline).signed_in().gives<Practice>(),
        post("/practices/{id}/publication", publish).signed_in().gives<Practice>(),
    };
}

/// Managed by curators and operators, each review by its reviewer.
Routes assessment_routes()
{
    return {
        get("/practices/{id}/assessment", assessment).signed_in(),
        post("/practices/{id}/assessment", open_assessment).signed_in().gives<Assessment>(),
        post("/practices/{id}/assessment/reviews", ask_reviewers).signed_in().gives<Assessment>(),
        del("/practices/{id}/assessment/reviews/{review}", release_reviewer).signed_in(),
        post("/practices/{id}/assessment/conclusion", conclude_assessment)
            .signed_in()
            .takes<Conclusion>()
            .gives<Assessment>(),
        get("/practices/{id}/assessment/reviews/{review}", review_form).signed_in(),
        post("/practices/{id}/assessment/reviews/{review}/statement", state_conflict)
            .signed_in()
            .takes<ConflictStatement>()
            .gives<Review>(),
        put("/practices/{id}/assessment/reviews/{review}", give_review)
            .signed_in()
            .takes<ReviewForm>()
            .gives<Review>(),
        post("/practices/{id}/assessment/reviews/{review}/draft", keep_review).signed_in(),
        put("/practices/{id}/assessment/reviews/{review}/draft", keep_review).signed_in(),
    };
}

/// By a mailed link, without signing in, or by the author's side.
Routes freshness_routes()
{
    return {
        get("/practices/confirmation", confirmation_form),
        post("/practices/confirmation", confirm_by_link).paced(Pace::guessing),
        post("/practices/{id}/confirmation", confirm).signed_in().gives<Practice>(),
    };
}

Routes translation_routes()
{
    return {
        get("/practices/{id}/translations", translations).signed_in().gives<pages::TranslationsView>(),
        get("/practices/{id}/translations/{language}", translation).signed_in(),
        put("/practices/{id}/translations/{language}", translate).signed_in(),
    };
}

Routes adoption_routes()
{
    return {
        get("/practices/{id}/adoptions/new", adoption_form).signed_in(),
        post("/practices/{id}/adoptions", adopt).signed_in().takes<AdoptionStory>().gives<Adoption>(),
    };
}

} // namespace

Routes routes()
{
    Routes all;
    for (auto const& part :
         {reading_routes(), writing_routes(), table_routes(), curation_routes(), assessment_routes(),
          freshness_routes(), translation_routes(), adoption_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace erasmi::practices
