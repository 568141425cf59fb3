// What reviewers say of a practice, for everybody.
#include "features/practices/pages/reader.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

std::string reviewer_label(Context const& context, std::vector<std::string> const& reviewers,
                           std::size_t place)
{
    if (place < reviewers.size() && !reviewers[place].empty()) return reviewers[place];
    return context.locale->text("practices.assessment.reviewer", {{"n", std::to_string(place + 1)}});
}

void criterion(Html& out, Context const& context, CriterionView const& view,
               std::vector<std::string> const& reviewers)
{
    out.put<R"(<tr><th scope="row">{}</th>)">(view.label);
    for (std::size_t i = 0; i < reviewers.size(); ++i) {
        out.put<"<td>">();
        if (i < view.scores.size())
            out.put<R"(<p><b>{}</b></p>{})">(
                context.text("practices.score." + std::to_string(view.scores[i].score)),
                web::markdown(view.scores[i].reason));
        out.put<"</td>">();
    }
    out.put<"</tr>">();
}

/// By role: those who agreed are named.
std::string who(Reader const& reader, AssessmentView const& view)
{
    auto const& locale = *reader.context.locale;
    auto named = view.reviewers;
    std::erase(named, "");
    auto count = static_cast<std::int64_t>(view.reviewers.size());
    auto role = locale.plural("practices.assessment.reviewers", count);
    return named.empty() ? role : role + " (" + locale.list(named) + ")";
}

void outdated_note(Html& out, Reader const& reader, AssessmentView const& view)
{
    if (!view.is_outdated) return;
    out.put<R"(<div class="note warn">{}<div><p>{}</p></div></div>)">(
        Icon{"history"}, reader.context.locale->text("practices.assessment.outdated",
                                                     {{"version", std::to_string(view.practice_version)}}));
}

} // namespace

void criteria_table(Html& out, Context const& context, std::vector<CriterionView> const& criteria,
                    std::vector<std::string> const& reviewers)
{
    auto title = context.text("practices.assessment.criteria");
    out.put<
        R"(<div class="table-wrap" tabindex="0" role="region" aria-label="{}"><table><thead><tr><th scope="col">{}</th>)">(
        title, context.text("practices.assessment.criterion"));
    for (std::size_t i = 0; i < reviewers.size(); ++i)
        out.put<R"(<th scope="col">{}</th>)">(reviewer_label(context, reviewers, i));
    out.put<"</tr></thead>">();
    each_enumerator<CriterionGroup>([&](CriterionGroup group) {
        if (std::ranges::find(criteria, group, &CriterionView::group) == criteria.end()) return;
        out.put<R"(<tbody><tr><th colspan="{}" scope="rowgroup"><span class="tag">{}</span></th></tr>)">(
            reviewers.size() + 1, context.text("practices.criteria." + std::string(enum_name(group))));
        for (auto const& each : criteria)
            if (each.group == group) criterion(out, context, each, reviewers);
        out.put<"</tbody>">();
    });
    out.put<"</table></div>">();
}

void assessment(Html& out, Reader const& reader)
{
    if (!reader.view.assessment) return;
    auto const& view = *reader.view.assessment;
    auto const& locale = *reader.context.locale;
    auto version = std::to_string(view.practice_version);
    out.put<
        R"(<section class="section" aria-labelledby="assessment"><div class="wrap"><h2 id="assessment">{}</h2>)">(
        reader.text("practices.section.assessment"));
    outdated_note(out, reader, view);
    out.put<
        R"(<ul class="tags" role="list"><li class="tag {}">{}{}</li></ul><p class="muted">{} <a href="{}">{}</a></p>)">(
        level_tone(view.level), Icon{"badge-check"},
        reader.terms->label("level", view.level, reader.context.language()),
        locale.text("practices.assessment.by",
                    {{"who", who(reader, view)}, {"date", locale.date(view.concluded_at)}}),
        reader.context.url(path_of(reader.view.id) + "/versions/" + version),
        locale.text("history.version", {{"version", version}}));
    out.put<R"(<div class="prose">{}</div>)">(web::markdown(view.words));
    if (!view.criteria.empty())
        out.put<R"(<details class="folded"><summary>{}</summary>{}</details>)">(
            reader.text("practices.assessment.criteria"),
            [&](Html& out) { criteria_table(out, reader.context, view.criteria, view.reviewers); });
    out.put<"</div></section>">();
}

} // namespace erasmi::practices::pages
