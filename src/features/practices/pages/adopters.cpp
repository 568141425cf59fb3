// Who has adopted a practice, what they kept, changed, dropped and added, and what came of it.
#include "features/practices/pages/reader.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

void stage_and_outcome(Html& out, Reader const& reader, AdopterView const& adopter)
{
    auto label = [&](std::string_view taxonomy, std::string_view key) {
        return reader.terms->label(taxonomy, key, reader.context.language());
    };
    out.put<R"(<ul class="tags" role="list"><li class="tag info">{}</li>)">(
        label("adoption_stage", adopter.stage));
    if (!adopter.outcome.empty())
        out.put<R"(<li class="tag">{}</li>)">(label("adoption_outcome", adopter.outcome));
    if (adopter.is_example) out.put<R"(<li class="tag">{}</li>)">(reader.text("practices.example"));
    out.put<"</ul>">();
}

void told_step(Html& out, Reader const& reader, std::string_view choice, std::string_view title,
               std::string_view reason)
{
    out.put<R"(<dt>{} <span class="tag">{}</span></dt><dd>{}</dd>)">(
        title, reader.text("practices.choice." + std::string(choice)), web::markdown(reason));
}

/// Step by step, where the adopter did otherwise; nothing when all was kept.
void differences(Html& out, Reader const& reader, AdopterView const& adopter)
{
    if (adopter.changed + adopter.dropped == 0 && adopter.added.empty()) return;
    out.put<R"(<details class="folded"><summary>{}<span class="visually-hidden">: {}</span></summary><dl>)">(
        reader.text("practices.adopters.differences"), adopter.name);
    for (auto const& step : adopter.steps)
        if (step.choice != StepChoice::kept)
            told_step(out, reader, enum_name(step.choice), step.title, step.how);
    for (auto const& step : adopter.added) told_step(out, reader, "added", step.title, step.why);
    out.put<"</dl></details>">();
}

void adopter(Html& out, Reader const& reader, AdopterView const& adopter)
{
    auto const& locale = *reader.context.locale;
    out.put<R"(<li><article class="card"><h3>{}</h3>)">(adopter.name);
    stage_and_outcome(out, reader, adopter);
    out.put<R"(<p class="muted">{}</p>)">(
        locale.text("practices.adoption_steps", {{"kept", locale.number(adopter.kept)},
                                                 {"changed", locale.number(adopter.changed)},
                                                 {"dropped", locale.number(adopter.dropped)},
                                                 {"added", locale.number(std::ssize(adopter.added))}}));
    if (!adopter.started.empty())
        out.put<R"(<p class="muted small">{} · <a href="{}">{}</a></p>)">(
            locale.text("practices.adopters.since", {{"month", locale.month(adopter.started.begin())}}),
            reader.context.url(path_of(reader.view.id) + "/versions/" +
                               std::to_string(adopter.practice_version)),
            locale.text("history.version", {{"version", std::to_string(adopter.practice_version)}}));
    out.put<R"(<div class="prose">{}</div>)">(web::markdown(adopter.lessons));
    differences(out, reader, adopter);
    out.put<"</article></li>">();
}

} // namespace

void adopters(Html& out, Reader const& reader)
{
    out.put<
        R"(<section class="section tinted" aria-labelledby="adopters"><div class="wrap"><h2 id="adopters">{}</h2>)">(
        reader.text("practices.section.adopters"));
    if (reader.view.adopters.empty())
        out.put<R"(<div class="empty">{}<h3>{}</h3><p>{}</p></div>)">(
            Icon{"leaf"}, reader.text("practices.no_adopters"), reader.text("practices.no_adopters_help"));
    out.put<R"(<ul class="cards grid" role="list">)">();
    for (auto const& each : reader.view.adopters) adopter(out, reader, each);
    out.put<"</ul></div></section>">();
}

} // namespace erasmi::practices::pages
