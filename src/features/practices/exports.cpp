#include "features/practices/exports.hpp"

#include "base/csv.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices {

namespace {

json::object step_data(Step const& step, std::int64_t position)
{
    return {{"@type", "HowToStep"},
            {"position", position},
            {"name", step.title.str()},
            {"text", web::plain_text(step.what)}};
}

/// The language the texts are in: the page's, unless nothing is translated into it.
Language language_of_texts(ReadingView const& view)
{
    bool is_untranslated = view.translation.texts > 0 && view.translation.missing == view.translation.texts;
    return is_untranslated ? view.source_language : view.language;
}

} // namespace

web::Response csv_of_list(web::Context const& context)
{
    constexpr int most = 5000;
    auto listings = store::list(context.tx(), filter_of(context.query), {}, most);
    auto text = csv_header<Card>();
    for (auto const& card : cards(context.tx(), listings, *context.locale)) text += csv_line(card);
    auto response = web::text_answer(std::move(text), "text/csv; charset=utf-8");
    response.headers.add("Content-Disposition", "attachment; filename=\"practices.csv\"");
    return response;
}

web::Response linked_data_of(web::Context const& context, ReadingView const& view)
{
    auto const& content = view.content;
    json::array steps, sources;
    for (auto const& step : content.steps) steps.push_back(step_data(step, std::ssize(steps) + 1));
    for (auto const& source : content.sources) sources.emplace_back(source.url.value);
    auto address = context.site.base_url + path_of(view.id);
    json::object data{{"@context", "https://schema.org"},
                      {"@type", "HowTo"},
                      {"@id", address},
                      {"url", context.absolute_url(path_of(view.id))},
                      {"name", content.title.str()},
                      {"description", web::plain_text(content.summary)},
                      {"inLanguage", code(language_of_texts(view))},
                      {"version", view.version},
                      {"license", "https://creativecommons.org/licenses/by/4.0/"},
                      {"spatialCoverage", {{"@type", "Place"}, {"name", content.place.str()}}},
                      {"step", std::move(steps)},
                      {"isBasedOn", std::move(sources)}};
    return web::text_answer(json_text(data), "application/ld+json");
}

} // namespace erasmi::practices
