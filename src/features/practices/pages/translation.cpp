// Side by side: the source on the left, the translation on the right, and what changed since.
#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"

namespace erasmi::practices::pages {

namespace {

using web::attribute;
using web::Icon;

void count_tag(Html& out, Context const& context, std::int64_t count, std::string_view key,
               std::string_view tone)
{
    if (count > 0) out.put<R"(<span class="tag {}">{}</span> )">(tone, context.locale->plural(key, count));
}

void language_line(Html& out, Context const& context, Practice const& practice, LanguageState const& state)
{
    auto path = path_of(practice.id) + "/translations/" + std::string(code(state.language));
    out.put<
        R"(<tr><th scope="row"><span lang="{}">{}</span></th><td>{}</td><td class="do"><a class="btn quiet small" href="{}">{}<span class="visually-hidden">: {}</span></a></td></tr>)">(
        code(state.language), own_name(state.language),
        [&](Html& out) {
            if (state.missing == 0 && state.outdated == 0)
                out.put<R"(<span class="tag ok">{}</span>)">(context.text("practices.translations.complete"));
            count_tag(out, context, state.missing, "practices.translations.missing", "warn");
            count_tag(out, context, state.outdated, "practices.translations.outdated", "info");
        },
        context.url(path), context.text("practices.translations.translate"), own_name(state.language));
}

std::string_view state_key(TextState const& state)
{
    if (state.is_missing()) return "practices.translations.is_missing";
    return state.is_outdated() ? "practices.translations.is_outdated" : "practices.translations.is_current";
}

std::string control_id(std::string_view path)
{
    auto id = "t-" + std::string(path);
    std::ranges::replace(id, '/', '-');
    return id;
}

std::string_view label_of(Context const& context, std::string_view path)
{
    return context.text(web::label_key("practices.field", field_of(path)));
}

void problem_summary(Html& out, Context const& context, Problems const& problems)
{
    if (problems.empty()) return;
    out.put<
        R"(<div class="error-summary" role="alert" tabindex="-1" data-focus autofocus aria-labelledby="error-summary-title"><h2 id="error-summary-title">{}</h2><ul>)">(
        context.text("form.check"));
    for (auto const& problem : problems)
        out.put<R"(<li><a href="#{}">{}: {}</a></li>)">(control_id(problem.field),
                                                        label_of(context, problem.field),
                                                        context.locale->text(problem.message));
    out.put<"</ul></div>">();
}

void source_side(Html& out, Context const& context, TranslationView const& view, TextState const& state)
{
    out.put<R"(<div class="source"><p class="side">{}</p><div lang="{}" dir="auto">)">(
        context.locale->text("practices.translations.source",
                             {{"language", own_name(view.practice.source_language)},
                              {"version", std::to_string(view.version)}}),
        code(view.practice.source_language));
    if (state.is_outdated())
        out.put<R"(<p class="pre"><del>{}</del></p><p class="pre"><ins>{}</ins></p></div></div>)">(
            state.former_source, state.source);
    else
        out.put<R"(<p class="pre">{}</p></div></div>)">(state.source);
}

Message const* problem_at(TranslationView const& view, std::string_view path)
{
    for (auto const& problem : view.problems)
        if (problem.field == path) return &problem.message;
    return nullptr;
}

void target_side(Html& out, Context const& context, TranslationView const& view, TextState const& state)
{
    auto id = control_id(state.path);
    auto const* problem = problem_at(view, state.path);
    auto typed = view.form.has(state.path) ? view.form.get(state.path) : std::string_view(state.text);
    out.put<R"(<div class="field{}"><label for="{}">{}</label>)">(
        problem ? " invalid" : "", id,
        context.locale->text("practices.translations.into", {{"language", own_name(view.language)}}));
    if (problem)
        out.put<
            R"(<p class="field-error" id="{}-error">{}<span><span class="visually-hidden">{} </span>{}</span></p>)">(
            id, Icon{"circle-alert"}, context.text("form.error"), context.locale->text(*problem));
    auto described = attribute<"aria-describedby">(problem ? id + "-head " + id + "-error" : id + "-head");
    auto invalid = attribute<"aria-invalid">(problem ? "true" : "");
    if (state.is_long)
        out.put<
            R"(<textarea class="input" id="{}" name="{}" lang="{}" rows="{}" dir="auto" {} {}>{}</textarea></div>)">(
            id, state.path, code(view.language), state.source.size() > 300 ? 8 : 3, described, invalid,
            typed);
    else
        out.put<R"(<input class="input" id="{}" name="{}" lang="{}" value="{}" dir="auto" {} {}></div>)">(
            id, state.path, code(view.language), typed, described, invalid);
}

/// The original was worded otherwise since, but the translation may be right all the same.
void confirmation(Html& out, Context const& context, TranslationView const& view, TextState const& state)
{
    if (!state.is_outdated()) return;
    auto const& confirmed = view.form.all("still_right");
    bool is_confirmed = std::ranges::find(confirmed, state.path) != confirmed.end();
    out.put<
        R"(<label class="check"><input type="checkbox" name="still_right" value="{}" {}><span>{}</span></label>)">(
        state.path, web::flag<"checked">(is_confirmed), context.text("practices.translations.still_right"));
}

void pair(Html& out, Context const& context, TranslationView const& view, TextState const& state)
{
    auto tone = state.is_missing() ? "warn" : state.is_outdated() ? "info" : "ok";
    out.put<R"(<div class="pair"><h3 id="{}-head">{} <span class="tag {}">{}</span></h3>)">(
        control_id(state.path), label_of(context, state.path), tone, context.text(state_key(state)));
    source_side(out, context, view, state);
    target_side(out, context, view, state);
    confirmation(out, context, view, state);
    out.put<"</div>">();
}

} // namespace

void translations(Html& out, Context const& context, TranslationsView const& view)
{
    auto title = std::string(context.text("practices.tab.translations"));
    web::frame(out, context, {.title = title + " – " + view.practice.title, .is_indexed = false}, [&](Html& out) {
        work_head(out, context, {view.practice, "translations"});
        out.put<
            R"(<section class="section"><div class="wrap narrow"><div class="table-wrap" tabindex="0" role="region" aria-labelledby="translations-title"><table><caption id="translations-title">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col"><span class="visually-hidden">{}</span></th></tr></thead><tbody>)">(
            title, context.text("frame.language"), context.text("practices.translations.state"),
            context.text("practices.translations.translate"));
        for (auto const& state : view.languages) language_line(out, context, view.practice, state);
        out.put<"</tbody></table></div></div></section>">();
    });
}

void translation(Html& out, Context const& context, TranslationView const& view)
{
    auto title = context.locale->text("practices.translations.into", {{"language", own_name(view.language)}});
    web::PageHead page{.title = title + " – " + view.practice.title,
                       .is_indexed = false,
                       .has_problems = !view.problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        work_head(out, context, {view.practice, "translations"});
        out.put<
            R"(<section class="section"><div class="wrap"><h2>{}</h2>{}<form method="post" action="{}" novalidate>{}<input type="hidden" name="_method" value="PUT"><input type="hidden" name="version" value="{}">)">(
            title, [&](Html& out) { problem_summary(out, context, view.problems); },
            context.url(path_of(view.practice.id) + "/translations/" + std::string(code(view.language))),
            web::CsrfField{context}, view.version);
        for (auto const& state : view.texts) pair(out, context, view, state);
        out.put<
            R"(<div class="form-actions"><button class="btn">{}</button><a class="btn quiet" href="{}">{}</a></div></form></div></section>)">(
            context.text("practices.translations.save"),
            context.url(path_of(view.practice.id) + "/translations"), context.text("form.cancel"));
    });
}

} // namespace erasmi::practices::pages
