// The work on an assessment: who is asked, who has answered, and the conclusion.
#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

struct Worker {
    Context const& context;
    AssessmentWorkView const& view;
    FormView form;
    std::string url(std::string_view rest = "") const
    {
        return context.url(path_of(view.practice.id) + "/assessment" + std::string(rest));
    }
};

std::string_view tone(ReviewState state)
{
    if (state == ReviewState::given) return "ok";
    return state == ReviewState::conflicted ? "warn" : "info";
}

void release_button(Html& out, Worker const& worker, Review const& review)
{
    out.put<
        R"(<form method="post" action="{}">{}<input type="hidden" name="_method" value="DELETE"><button class="btn quiet small">{}</button></form>)">(
        worker.url("/reviews/" + review.id.str()), web::CsrfField{worker.context},
        worker.context.text("practices.assessment.release"));
}

void reviewer(Html& out, Worker const& worker, Review const& review)
{
    auto const& names = worker.view.names;
    auto name = names.contains(review.reviewer) ? names.at(review.reviewer) : std::string();
    out.put<R"(<li><div><p><b>{}</b> <span class="tag {}">{}</span></p><p class="muted small">{}</p>)">(
        name, tone(review.state),
        worker.context.text("practices.review.state." + std::string(enum_name(review.state))),
        worker.context.locale->date(review.given_at.value_or(review.asked_at)));
    if (!review.conflict.empty()) out.put<"{}">(web::markdown(review.conflict));
    out.put<"</div>">();
    if (review.is_awaited()) release_button(out, worker, review);
    out.put<"</li>">();
}

void asking(Html& out, Worker const& worker, std::string_view action, std::string_view button)
{
    auto const& context = worker.context;
    auto missing = static_cast<std::int64_t>(rules::reviewers_missing(worker.view.reviews));
    out.put<R"(<form class="card" method="post" action="{}" novalidate>{}{}<p>{}</p>)">(
        worker.url(action), web::CsrfField{context}, web::OnceField{context},
        context.locale->plural("practices.assessment.ask", missing));
    if (worker.view.possible.empty())
        out.put<R"(<p class="muted">{}</p>)">(context.text("practices.assessment.nobody"));
    web::choices_field(out, worker.form, "reviewers", worker.view.possible);
    out.put<R"(<p><button class="btn">{}</button></p></form>)">(context.text(button));
}

void scores(Html& out, Worker const& worker, std::vector<Review> const& given)
{
    auto terms = taxonomies::catalogue(worker.context.tx());
    std::vector<std::string> names;
    for (auto const& review : given) {
        auto found = worker.view.names.find(review.reviewer);
        names.push_back(found == worker.view.names.end() ? "" : found->second);
    }
    criteria_table(out, worker.context, criterion_views(given, *terms, worker.context.language()), names);
}

void conclusion(Html& out, Worker const& worker)
{
    auto const& context = worker.context;
    auto given = rules::given(worker.view.reviews);
    auto terms = taxonomies::catalogue(context.tx());
    auto label = [&](Level level) {
        return std::string(terms->label("level", enum_name(level), context.language()));
    };
    std::vector<web::Option> levels;
    each_enumerator<Level>([&](Level level) {
        if (level <= rules::highest_level(given))
            levels.push_back({std::string(enum_name(level)), label(level)});
    });
    if (!given.empty()) scores(out, worker, given);
    out.put<R"(<div class="note{}">{}<div><p>{}</p></div></div>)">(
        rules::is_vetoed(given) ? " warn" : "", Icon{"info"},
        context.locale->text(rules::is_vetoed(given) ? "practices.assessment.vetoed"
                                                     : "practices.assessment.suggested",
                             {{"level", label(rules::suggested_level(given))}}));
    out.put<R"(<form class="card" method="post" action="{}" novalidate>{}{})">(
        worker.url("/conclusion"), web::CsrfField{context}, web::OnceField{context});
    web::select_field(out, worker.form, "level", levels, true);
    web::field<decltype(Conclusion::words)>(out, worker.form, "words");
    out.put<R"(<p><button class="btn">{}</button></p></form>)">(
        context.text("practices.assessment.conclude"));
}

void open_one(Html& out, Worker const& worker)
{
    auto const& context = worker.context;
    auto const& view = worker.view;
    auto version = std::to_string(view.assessment->practice_version);
    out.put<R"(<h2>{}</h2><p class="muted">{}</p><ul class="items" role="list">)">(
        context.text("practices.assessment.reviewers_title"),
        context.locale->text("history.version", {{"version", version}}));
    for (auto const& each : view.reviews) reviewer(out, worker, each);
    out.put<"</ul>">();
    if (rules::reviewers_missing(view.reviews) > 0)
        asking(out, worker, "/reviews", "practices.assessment.ask_more");
    bool is_awaited = std::ranges::any_of(view.reviews, &Review::is_awaited);
    if (is_awaited)
        out.put<R"(<p class="muted">{}</p>)">(context.text("practices.assessment.independent"));
    else if (view.may_conclude)
        conclusion(out, worker);
}

} // namespace

void assessment_work(Html& out, Context const& context, AssessmentWorkView const& view)
{
    Worker worker{context, view, {context, view.form, view.problems, "practices.assessment.field"}};
    web::PageHead page{
        .title = view.practice.title, .is_indexed = false, .has_problems = !view.problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        work_head(out, context, {view.practice, "assessment"});
        out.put<R"(<section class="section"><div class="wrap narrow stack">)">();
        web::error_summary(out, worker.form);
        if (view.assessment) {
            open_one(out, worker);
        } else {
            out.put<"<h2>{}</h2>">(context.text("practices.assessment.open_title"));
            asking(out, worker, "", "practices.assessment.open");
        }
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::practices::pages
