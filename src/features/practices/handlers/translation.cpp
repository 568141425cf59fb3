#include "base/text.hpp"
#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

Practice get_translatable(Context const& context)
{
    auto practice = get_known(context.tx(), context.actor, context.id<struct PracticeRecord>());
    require(rules::may_translate(context.actor, practice));
    return practice;
}

/// The language in the path; stops with 404 for none and for the source language.
Language target_language(Context const& context, Practice const& practice)
{
    auto language = language_of(context.parameter("language"));
    if (!language || *language == practice.source_language) throw Stop(Status::not_found);
    return *language;
}

pages::TranslationView translation_view(Context const& context)
{
    auto practice = get_translatable(context);
    auto language = target_language(context, practice);
    auto version = shown_version(practice);
    auto content = store::content(context.tx(), practice.id, version);
    return {practice, version, language, text_states(context.tx(), practice, content, language)};
}

/// What was worded anew or confirmed. What nobody touched stays as old as it is.
TranslatedTexts written_texts(Context const& context, pages::TranslationView const& view)
{
    auto const& confirmed = context.form.all("still_right");
    TranslatedTexts texts;
    for (auto const& state : view.texts) {
        if (!context.form.has(state.path)) continue;
        auto text = with_unix_lines(context.form.get(state.path));
        bool is_confirmed = std::ranges::find(confirmed, state.path) != confirmed.end();
        if (is_confirmed || text != with_unix_lines(state.text)) texts.emplace(state.path, std::move(text));
    }
    return texts;
}

std::optional<std::int64_t> version_before_her(Context const& context)
{
    std::int64_t version = 0;
    if (!context.form.has("version") || parse_field(context.form.get("version"), version)) return {};
    return version;
}

} // namespace

Response translations(Context& context)
{
    auto practice = get_translatable(context);
    auto content = store::content(context.tx(), practice.id, shown_version(practice));
    pages::TranslationsView view{practice, {}};
    for (auto language : all_languages) {
        if (language == practice.source_language) continue;
        auto states = text_states(context.tx(), practice, content, language);
        view.languages.push_back({language, std::ranges::count_if(states, &TextState::is_missing),
                                  std::ranges::count_if(states, &TextState::is_outdated)});
    }
    return answer(context, view, pages::translations);
}

Response translation(Context& context)
{
    Html out;
    pages::translation(out, context, translation_view(context));
    return html_answer(std::move(out));
}

Response translate(Context& context)
{
    auto view = translation_view(context);
    auto done = practices::translate(context.tx(), context.actor, view.practice.id, view.language,
                                     written_texts(context, view), version_before_her(context));
    if (!done)
        return answer_problems(context, done.error(), [&](Html& out) {
            view.form = context.form;
            view.problems = done.error();
            pages::translation(out, context, view);
        });
    return web::done(context, path_of(view.practice.id) + "/translations");
}

} // namespace erasmi::practices::handlers
