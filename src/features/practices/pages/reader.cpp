// What the reading page and the paper say in the same words.
#include "features/practices/pages/reader.hpp"

#include "features/practices/text_helpers.hpp"

namespace erasmi::practices::pages {

namespace {

std::string_view source_name(Reader const& reader) { return own_name(reader.view.source_language); }

} // namespace

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

std::string period(Reader const& reader)
{
    auto const& content = reader.view.content;
    if (!content.since) return {};
    auto since = std::to_string(content.since->value);
    if (content.until) return since + "–" + std::to_string(content.until->value);
    auto key = content.regular_service ? "practices.since_regular" : "practices.since";
    return reader.context.locale->text(key, {{"year", since}});
}

std::string untranslated_note(Reader const& reader)
{
    auto const& state = reader.view.translation;
    auto const& locale = *reader.context.locale;
    if (reader.view.language == reader.view.source_language || (state.missing == 0 && state.texts > 0))
        return {};
    if (state.missing == state.texts)
        return locale.text("practices.not_translated", {{"language", source_name(reader)}});
    return locale.plural("practices.partly_translated", state.missing, {{"language", source_name(reader)}});
}

std::string outdated_note(Reader const& reader)
{
    auto const& view = reader.view;
    if (view.language == view.source_language || view.translation.outdated == 0) return {};
    return reader.context.locale->plural("practices.outdated_texts", view.translation.outdated,
                                         {{"language", source_name(reader)}});
}

std::string version_address(Reader const& reader)
{
    return reader.context.site.base_url + path_of(reader.view.id) + "/versions/" +
           std::to_string(reader.view.version);
}

std::string citation_text(Reader const& reader)
{
    auto const& view = reader.view;
    auto teller = view.owner_name.empty() ? std::string(reader.text("practices.editors")) : view.owner_name;
    return reader.context.locale->text("practices.citation.text",
                                       {{"teller", teller},
                                        {"year", std::to_string(year_of(*view.published_at))},
                                        {"title", view.content.title},
                                        {"version", std::to_string(view.version)},
                                        {"site", reader.context.site.name}});
}

} // namespace erasmi::practices::pages
