// A reviewer's own part: conflicts of interest first, then a score with a reason for each criterion.
#include "features/practices/assessments.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

std::string own_url(Context const& context, ReviewView const& view)
{
    return context.url(path_of(view.practice.id) + "/assessment/reviews/" + view.review.id.str());
}

void statement(Html& out, FormView const& form, ReviewView const& view)
{
    auto const& context = form.context;
    out.put<R"(<form class="card" method="post" action="{}/statement" novalidate>{}<h2>{}</h2><p>{}</p>)">(
        own_url(context, view), web::CsrfField{context}, context.text("practices.review.conflict_title"),
        context.text("practices.review.conflict_help"));
    web::field<decltype(ConflictStatement::words)>(out, form, "words");
    out.put<
        R"(<div class="actions"><button class="btn" name="has_conflict" value="false">{}</button><button class="btn ghost" name="has_conflict" value="true">{}</button></div></form>)">(
        context.text("practices.review.no_conflict"), context.text("practices.review.has_conflict"));
}

std::vector<web::Option> score_options(Context const& context)
{
    std::vector<web::Option> options;
    for (std::string value : {"0", "1", "2", "3", "4"})
        options.push_back({value, std::string(context.text("practices.score." + value))});
    return options;
}

/// What is meant; nothing for criteria that operators added.
std::string_view explanation(Context const& context, rules::Criterion const& criterion)
{
    auto key = "practices.criterion." + criterion.key;
    auto text = context.text(key);
    return text == key ? std::string_view() : text;
}

void criterion(Html& out, FormView const& form, taxonomies::Catalogue const& terms,
               rules::Criterion const& criterion, std::size_t place)
{
    auto const& context = form.context;
    auto path = "scores." + std::to_string(place);
    auto taxonomy = taxonomy_of(criterion.group);
    out.put<
        R"(<fieldset class="fields card"><legend>{}</legend><p class="hint">{}</p><input type="hidden" name="{}.group" value="{}"><input type="hidden" name="{}.criterion" value="{}">)">(
        terms.label(taxonomy, criterion.key, context.language()), explanation(context, criterion), path,
        enum_name(criterion.group), path, criterion.key);
    web::select_field(out, form, path + ".score", score_options(context), true);
    web::field<decltype(GivenScore::reason)>(out, form, path + ".reason");
    out.put<"</fieldset>">();
}

void scores(Html& out, FormView const& form, ReviewView const& view)
{
    auto const& context = form.context;
    auto terms = taxonomies::catalogue(context.tx());
    auto action = own_url(context, view);
    out.put<
        R"(<form method="post" action="{}" class="stack" novalidate data-island="autosave" data-autosave="{}">{}<input type="hidden" name="_method" value="PUT"><p>{}</p>)">(
        action, action + "/draft", web::CsrfField{context}, context.text("practices.review.score_help"));
    std::optional<CriterionGroup> group;
    for (std::size_t i = 0; i < view.criteria.size(); ++i) {
        if (std::exchange(group, view.criteria[i].group) != view.criteria[i].group)
            out.put<"<h2>{}</h2>">(
                context.text("practices.criteria." + std::string(enum_name(view.criteria[i].group))));
        criterion(out, form, *terms, view.criteria[i], i);
    }
    web::field<bool>(out, form, "is_named");
    out.put<
        R"(<div class="form-actions"><button class="btn">{}</button><p class="save-state" data-autosave-state data-saved="{}" data-failed="{}" data-restored="{}"></p></div></form>)">(
        context.text("practices.review.give"), context.text("form.autosave.saved"),
        context.text("form.autosave.failed"), context.text("form.autosave.restored"));
}

void ended(Html& out, Context const& context, Review const& review)
{
    bool is_given = review.is_given();
    out.put<R"(<div class="note{}" role="status">{}<div><p>{}</p></div></div>)">(
        is_given ? " ok" : "", Icon{is_given ? "circle-check" : "info"},
        context.text("practices.review.ended." + std::string(enum_name(review.state))));
}

} // namespace

void review(Html& out, Context const& context, ReviewView const& view)
{
    FormView form{context, view.form, view.problems, "practices.review"};
    auto title = context.locale->text("practices.review.title", {{"title", view.title}});
    web::PageHead page{.title = title, .is_indexed = false, .has_problems = !view.problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap narrow">)">();
        web::breadcrumbs(out, context,
                         {{std::string(context.text("practices.list.title")), "/practices"},
                          {view.title, path_of(view.practice.id)},
                          {std::string(context.text("practices.tab.assessment")), ""}});
        auto version = std::to_string(view.assessment.practice_version);
        out.put<
            R"(<h1>{}</h1><p class="lead">{}</p><p><a href="{}">{}</a></p></div></div><section class="section"><div class="wrap narrow">)">(
            title, context.text("practices.review.lead"),
            context.url(path_of(view.practice.id) + "/versions/" + version),
            context.locale->text("practices.review.read", {{"version", version}}));
        web::error_summary(out, form);
        if (!view.review.is_awaited()) ended(out, context, view.review);
        if (view.review.state == ReviewState::asked) statement(out, form, view);
        if (view.review.state == ReviewState::accepted) scores(out, form, view);
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::practices::pages
