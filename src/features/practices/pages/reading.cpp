// A practice to read: from the question it answered to the steps by which another place can do it too.
#include "features/practices/pages/reader.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

void passages(Html& out, Reader const& reader)
{
    for (auto const& question : questions(reader.view.content))
        out.put<R"(<section aria-labelledby="{}"><h2 id="{}">{}</h2><div {}>{}</div></section>)">(
            question.id, question.id, reader.text("practices.question." + std::string(question.id)),
            reader.lang(question.id), web::markdown(question.text));
}

void gallery(Html& out, Reader const& reader)
{
    auto const& pictures = reader.view.content.pictures;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        auto const& picture = pictures[i];
        out.put<R"(<figure class="picture" {}><img src="{}" alt="{}" loading="lazy">)">(
            reader.lang("pictures/" + std::to_string(i) + "/alt"),
            path_of(reader.view.id) + "/pictures/" + picture.file.str(), picture.alt);
        if (!picture.credit.empty()) out.put<"<figcaption>{}</figcaption>">(picture.credit);
        out.put<"</figure>">();
    }
}

void facts(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    out.put<R"(<div class="card"><dl class="facts">)">();
    fact(out, reader, "place", reader.place());
    fact(out, reader, "size", reader.label(content.size));
    fact(out, reader, "period", period(reader));
    if (content.reached) fact(out, reader, "reached", reader.context.locale->number(content.reached->value));
    fact(out, reader, "cost", reader.label(content.cost_band));
    fact(out, reader, "evaluation", reader.label(content.evaluation_type));
    if (reader.view.confirmed_at)
        fact(out, reader, "confirmed", reader.context.locale->date(*reader.view.confirmed_at));
    fact(out, reader, "told_by",
         reader.view.owner_name.empty() ? reader.text("practices.editors") : reader.view.owner_name);
    out.put<"</dl></div>">();
}

void contents(Html& out, Reader const& reader)
{
    out.put<R"(<nav class="contents" aria-labelledby="contents"><p id="contents">{}</p><ul>)">(
        reader.text("practices.on_this_page"));
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
    if (auto note = untranslated_note(reader); !note.empty())
        out.put<R"(<div class="note">{}<div><p>{}</p></div></div>)">(Icon{"languages"}, note);
    if (auto note = outdated_note(reader); !note.empty())
        out.put<R"(<div class="note warn">{}<div><p>{}</p></div></div>)">(Icon{"clock"}, note);
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
        locale.text("history.version", {{"version", std::to_string(view.version)}}));
}

/// Of the version that is shown.
std::string paper_path(ReadingView const& view)
{
    auto path = path_of(view.id);
    return view.version == view.newest_public ? path : path + "/versions/" + std::to_string(view.version);
}

void actions(Html& out, Reader const& reader)
{
    auto const& context = reader.context;
    auto at = [&](std::string_view rest) { return context.url(path_of(reader.view.id) + std::string(rest)); };
    auto paper = [&](std::string_view ending) {
        return context.url(paper_path(reader.view)) + std::string(ending);
    };
    out.put<
        R"(<div class="actions"><a class="btn" href="{}">{}</a><a class="btn quiet" href="{}">{}{}</a><a class="btn quiet" href="{}" rel="nofollow" type="application/pdf">{}PDF</a><a class="btn quiet" href="{}" rel="nofollow" type="application/vnd.oasis.opendocument.text">{}ODT</a><a class="btn quiet" href="{}" rel="nofollow">{}JSON</a>)">(
        at("/adoptions/new"), context.text("practices.adopt.title"), at("/print"), Icon{"printer"},
        context.text("practices.print"), paper(".pdf"), Icon{"file-text"}, paper(".odt"), Icon{"file-text"},
        path_of(reader.view.id) + ".json", Icon{"download"});
    out.put<R"(<a class="btn quiet" href="{}?a={}" rel="nofollow">{}{}</a>)">(
        context.url("/practices/compare"), reader.view.id.text(), Icon{"git-compare"},
        context.text("practices.side_by_side.with"));
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
    out.put<R"(<p class="eyebrow">{}</p><h1 {}>{}</h1><div class="lead" {}>{}</div>)">(
        reader.place(), reader.lang("title"), content.title, reader.lang("summary"),
        web::markdown(content.summary));
    tags(out, reader);
    actions(out, reader);
    example_note(out, reader);
    freshness(out, reader);
    language_note(out, reader);
    version_note(out, reader);
    out.put<"</div></div>">();
}

} // namespace

void fact(Html& out, Reader const& reader, std::string_view key, std::string_view value,
          web::Attribute const& lang)
{
    if (!value.empty())
        out.put<R"(<div><dt>{}</dt><dd {}>{}</dd></div>)">(reader.text("practices.fact." + std::string(key)),
                                                           lang, value);
}

void reading(Html& out, Context const& context, ReadingView const& view)
{
    Reader reader{context, view, taxonomies::catalogue(context.tx())};
    web::PageHead page{.title = view.content.title.str(),
                       .description = web::plain_text(view.content.summary),
                       .linked_data = context.url(path_of(view.id)) + ".jsonld",
                       .paper_of = context.path.ends_with("/print") ? path_of(view.id) : ""};
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
        assessment(out, reader);
        references(out, reader);
    });
}

} // namespace erasmi::practices::pages
