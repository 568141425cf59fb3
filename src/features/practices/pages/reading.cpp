#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices::pages {

namespace {

using web::attribute;
using web::Icon;

/// What all parts of the page need.
struct Reader {
    Context const& context;
    ReadingView const& view;
    std::shared_ptr<taxonomies::Catalogue const> terms;

    std::string_view text(std::string_view key) const { return context.text(key); }
    /// Empty for what is not chosen.
    template <Literal Taxonomy>
    std::string_view label(Term<Taxonomy> const& term) const
    {
        if (term.empty()) return {};
        return terms->label(Taxonomy.view(), term.key, context.language());
    }
};

struct Question {
    std::string_view id;
    std::string_view text;
};

/// The passages in the order of the page: questions a colleague would ask.
std::vector<Question> questions(Content const& content)
{
    std::vector<Question> asked;
    auto ask = [&](std::string_view id, std::string_view text) {
        if (!text.empty()) asked.push_back({id, text});
    };
    ask("challenge", content.challenge);
    ask("how_it_works", content.how_it_works);
    ask("results", content.results);
    ask("evaluation", content.evaluation);
    ask("beneficiaries", content.beneficiaries);
    ask("funding", content.funding);
    ask("lessons", content.lessons);
    return asked;
}

void passages(Html& out, Reader const& reader)
{
    for (auto const& question : questions(reader.view.content))
        out.put<R"(<section aria-labelledby="{}"><h2 id="{}">{}</h2>{}</section>)">(
            question.id, question.id, reader.text("practices.question." + std::string(question.id)),
            web::markdown(question.text));
}

void fact(Html& out, Reader const& reader, std::string_view key, std::string_view value)
{
    if (!value.empty())
        out.put<R"(<div><dt>{}</dt><dd>{}</dd></div>)">(reader.text("practices.fact." + std::string(key)),
                                                        value);
}

std::string since_until(Reader const& reader)
{
    auto const& content = reader.view.content;
    if (!content.since) return {};
    auto since = std::to_string(content.since->value);
    if (content.until) return since + "–" + std::to_string(content.until->value);
    auto key = content.regular_service ? "practices.since_regular" : "practices.since";
    return reader.context.locale->text(key, {{"year", since}});
}

void gallery(Html& out, Reader const& reader)
{
    for (auto const& picture : reader.view.content.pictures) {
        out.put<R"(<figure class="picture"><img src="{}" alt="{}" loading="lazy">)">(
            path_of(reader.view.id) + "/pictures/" + picture.file.str(), picture.alt);
        if (!picture.credit.empty()) out.put<"<figcaption>{}</figcaption>">(picture.credit);
        out.put<"</figure>">();
    }
}

void facts(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    auto place = content.place.str() + ", " + std::string(reader.label(content.country));
    out.put<R"(<div class="card"><dl class="facts">)">();
    fact(out, reader, "place", place);
    fact(out, reader, "size", reader.label(content.size));
    fact(out, reader, "period", since_until(reader));
    if (content.reached) fact(out, reader, "reached", reader.context.locale->number(content.reached->value));
    fact(out, reader, "cost", reader.label(content.cost_band));
    fact(out, reader, "evaluation", reader.label(content.evaluation_type));
    fact(out, reader, "told_by",
         reader.view.owner_name.empty() ? reader.text("practices.editors") : reader.view.owner_name);
    out.put<"</dl></div>">();
}

void contents(Html& out, Reader const& reader)
{
    out.put<R"(<nav class="contents" aria-label="{}"><ul>)">(reader.text("practices.on_this_page"));
    for (auto const& question : questions(reader.view.content))
        out.put<R"(<li><a href="#{}">{}</a></li>)">(
            question.id, reader.text("practices.question." + std::string(question.id)));
    for (std::string_view id : {"network", "steps", "adopters"})
        out.put<R"(<li><a href="#{}">{}</a></li>)">(id, reader.text("practices.section." + std::string(id)));
    out.put<"</ul></nav>">();
}

void example_note(Html& out, Reader const& reader)
{
    if (reader.view.is_example)
        out.put<R"(<div class="note">{}<div><p>{}</p></div></div>)">(Icon{"info"},
                                                                     reader.text("practices.example_note"));
}

/// Which language is shown and why.
void language_note(Html& out, Reader const& reader)
{
    auto const& view = reader.view;
    if (view.language == view.source_language) return;
    auto const& state = view.translation;
    std::string_view source = own_name(view.source_language);
    auto const& locale = *reader.context.locale;
    if (state.missing == state.texts)
        out.put<R"(<div class="note">{}<div><p>{}</p></div></div>)">(
            Icon{"languages"}, locale.text("practices.not_translated", {{"language", source}}));
    else if (state.missing > 0)
        out.put<R"(<div class="note">{}<div><p>{}</p></div></div>)">(
            Icon{"languages"},
            locale.plural("practices.partly_translated", state.missing, {{"language", source}}));
    if (state.outdated > 0)
        out.put<R"(<div class="note warn">{}<div><p>{}</p></div></div>)">(
            Icon{"clock"}, locale.plural("practices.outdated_texts", state.outdated, {{"language", source}}));
}

void version_note(Html& out, Reader const& reader)
{
    auto const& view = reader.view;
    if (view.version == view.newest_public) return;
    out.put<R"(<div class="note warn">{}<div><p>{} <a href="{}">{}</a></p></div></div>)">(
        Icon{"history"},
        reader.context.locale->text("practices.other_version", {{"version", std::to_string(view.version)}}),
        reader.context.url(path_of(view.id)), reader.text("practices.to_public_version"));
}

void tags(Html& out, Reader const& reader)
{
    auto const& view = reader.view;
    auto const& locale = *reader.context.locale;
    out.put<R"(<ul class="tags" role="list">)">();
    if (!view.level.empty())
        out.put<R"(<li class="tag {}">{}{}</li>)">(
            level_tone(view.level), Icon{"badge-check"},
            reader.terms->label("level", view.level, reader.context.language()));
    for (auto const& theme : view.content.themes) out.put<R"(<li class="tag">{}</li>)">(reader.label(theme));
    out.put<R"(</ul><p class="muted small">)">();
    if (view.published_at)
        out.put<"{} · ">(locale.text(
            "practices.validated", {{"name", view.validated_by}, {"date", locale.date(*view.published_at)}}));
    out.put<R"(<a href="{}">{}</a></p>)">(
        reader.context.url(path_of(view.id) + "/versions"),
        locale.text("practices.version_n", {{"version", std::to_string(view.version)}}));
}

void actions(Html& out, Reader const& reader)
{
    auto const& context = reader.context;
    auto at = [&](std::string_view rest) { return context.url(path_of(reader.view.id) + std::string(rest)); };
    out.put<
        R"(<div class="actions"><a class="btn" href="{}">{}</a><a class="btn quiet" href="{}">{}{}</a><a class="btn quiet" href="{}" rel="nofollow">{}JSON</a>)">(
        at("/adoptions/new"), context.text("practices.adopt.title"), at("/print"), Icon{"printer"},
        context.text("practices.print"), path_of(reader.view.id) + ".json", Icon{"download"});
    if (reader.view.may_work)
        out.put<R"(<a class="btn quiet" href="{}">{}{}</a>)">(at("/curation"), Icon{"pencil"},
                                                              context.text("practices.work"));
    out.put<"</div>">();
}

void head(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    out.put<R"(<div class="page-head"><div class="wrap">)">();
    web::breadcrumbs(
        out, reader.context,
        {{std::string(reader.text("practices.list.title")), "/practices"}, {content.title.str(), ""}});
    out.put<R"(<p class="eyebrow">{}, {}</p><h1>{}</h1><div class="lead">{}</div>)">(
        content.place, reader.label(content.country), content.title, web::markdown(content.summary));
    tags(out, reader);
    actions(out, reader);
    example_note(out, reader);
    language_note(out, reader);
    version_note(out, reader);
    out.put<"</div></div>">();
}

void detail(Html& out, Reader const& reader, std::string_view key, std::string_view text)
{
    if (!text.empty())
        out.put<R"(<h3>{}</h3>{})">(reader.text("practices.blueprint." + std::string(key)),
                                    web::markdown(text));
}

void network(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    out.put<
        R"(<section class="section tinted" aria-labelledby="network"><div class="wrap"><h2 id="network">{}</h2><div class="prose">{}</div>)">(
        reader.text("practices.section.network"), web::markdown(content.coordination));
    network_pattern(out, reader.context, content);
    out.put<R"(<dl class="facts wide">)">();
    fact(out, reader, "governance", reader.label(content.governance));
    fact(out, reader, "phase", reader.label(content.phase));
    fact(out, reader, "rhythm", content.rhythm);
    fact(out, reader, "tools", content.tools);
    fact(out, reader, "agreements", content.agreements);
    out.put<"</dl>">();
    if (!content.factors.empty()) out.put<R"(<h3>{}</h3>)">(reader.text("practices.factors"));
    for (auto const& met : content.factors)
        out.put<R"(<h4>{}</h4><div class="prose">{}</div>)">(reader.label(met.factor),
                                                             web::markdown(met.how));
    out.put<"</div></section>">();
}

void step_meta(Html& out, std::string_view icon, std::string_view text)
{
    if (!text.empty()) out.put<R"(<li>{}{}</li>)">(Icon{icon}, text);
}

void step(Html& out, Reader const& reader, Step const& step)
{
    bool is_core = step.adaptability == Adaptability::core;
    out.put<
        R"(<li class="step {}" id="step-{}"><div class="step-head"><h3>{}</h3><span class="tag {}">{}</span></div>{}<ul class="meta" role="list">)">(
        enum_name(step.adaptability), step.key, step.title, is_core ? "ok" : "sun",
        reader.text(is_core ? "practices.core" : "practices.adaptable"), web::markdown(step.what));
    step_meta(out, "user", step.who);
    step_meta(out, "clock", step.duration);
    step_meta(out, "workflow", step.effort);
    step_meta(out, "file-text", step.materials);
    out.put<"</ul>">();
    if (!step.note.empty())
        out.put<R"(<div class="keep"><strong>{}</strong> {}</div>)">(
            reader.text(is_core ? "practices.keep" : "practices.may_change"), web::markdown(step.note));
    out.put<"</li>">();
}

void indicators(Html& out, Reader const& reader)
{
    auto const& list = reader.view.content.indicators;
    if (list.empty()) return;
    out.put<R"(<h3>{}</h3><ul>)">(reader.text("practices.blueprint.indicators"));
    for (auto const& indicator : list)
        out.put<R"(<li>{} <span class="muted">({}, {})</span></li>)">(indicator.name, indicator.unit,
                                                                      reader.label(indicator.level));
    out.put<"</ul>">();
}

void blueprint(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    out.put<
        R"(<section class="section" aria-labelledby="steps"><div class="wrap"><h2 id="steps">{}</h2><div class="prose">)">(
        reader.text("practices.section.steps"));
    detail(out, reader, "preconditions", content.preconditions);
    out.put<R"(</div><ol class="steps">)">();
    for (auto const& each : content.steps) step(out, reader, each);
    out.put<R"(</ol><div class="prose">)">();
    detail(out, reader, "roles", content.roles);
    detail(out, reader, "competences", content.competences);
    indicators(out, reader);
    detail(out, reader, "costs", content.costs);
    detail(out, reader, "risks", content.risks);
    out.put<"</div></div></section>">();
}

void adopter(Html& out, Reader const& reader, AdopterView const& adopter)
{
    auto const& locale = *reader.context.locale;
    auto label = [&](std::string_view taxonomy, std::string_view key) {
        return reader.terms->label(taxonomy, key, reader.context.language());
    };
    out.put<
        R"(<li><article class="card"><h3>{}</h3><ul class="tags" role="list"><li class="tag info">{}</li>)">(
        adopter.name, label("adoption_stage", adopter.stage));
    if (!adopter.outcome.empty())
        out.put<R"(<li class="tag">{}</li>)">(label("adoption_outcome", adopter.outcome));
    if (adopter.is_example) out.put<R"(<li class="tag">{}</li>)">(reader.text("practices.example"));
    out.put<R"(</ul><p class="muted">{}</p>{}</article></li>)">(
        locale.text("practices.adoption_steps", {{"kept", locale.number(adopter.kept)},
                                                 {"changed", locale.number(adopter.changed)},
                                                 {"dropped", locale.number(adopter.dropped)}}),
        web::markdown(adopter.lessons));
}

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

void sources(Html& out, Reader const& reader)
{
    auto const& list = reader.view.content.sources;
    if (list.empty()) return;
    out.put<
        R"(<section class="section" aria-labelledby="sources"><div class="wrap"><h2 id="sources">{}</h2><ul>)">(
        reader.text("practices.section.sources"));
    for (auto const& source : list)
        out.put<R"(<li><a href="{}" rel="noopener">{}</a></li>)">(
            source.url, source.title.empty() ? std::string_view(source.url) : std::string_view(source.title));
    out.put<"</ul></div></section>">();
}

void related(Html& out, Reader const& reader)
{
    if (reader.view.related.empty()) return;
    out.put<
        R"(<section class="section" aria-labelledby="related"><div class="wrap"><h2 id="related">{}</h2><ul class="cards grid" role="list">)">(
        reader.text("practices.section.related"));
    for (auto const& each : reader.view.related)
        out.put<"<li>{}</li>">([&](Html& out) { card(out, reader.context, each); });
    out.put<"</ul></div></section>">();
}

} // namespace

void reading(Html& out, Context const& context, ReadingView const& view)
{
    Reader reader{context, view, taxonomies::catalogue(context.tx())};
    web::PageHead page{.title = view.content.title.str(),
                       .description = web::plain_text(view.content.summary),
                       .linked_data = path_of(view.id) + ".jsonld"};
    web::frame(out, context, page, [&](Html& out) {
        head(out, reader);
        out.put<R"(<section class="section"><div class="wrap with-aside"><div class="prose">)">();
        passages(out, reader);
        gallery(out, reader);
        out.put<R"(</div><aside class="stack" aria-label="{}">)">(context.text("practices.facts"));
        facts(out, reader);
        contents(out, reader);
        out.put<"</aside></div></section>">();
        network(out, reader);
        blueprint(out, reader);
        adopters(out, reader);
        sources(out, reader);
        related(out, reader);
    });
}

} // namespace erasmi::practices::pages
