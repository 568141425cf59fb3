// Practices in the words of schema.org. Which property may hold what is checked in
// tests/linked_data_test.cpp.
#include "base/utc_text.hpp"
#include "features/practices/exports.hpp"
#include "features/practices/listing.hpp"
#include "features/practices/publication_store.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices {

namespace {

constexpr std::string_view vocabulary = "https://schema.org";

std::string address_in(web::Context const& context, Language language, std::string_view path)
{
    return context.site.base_url + "/" + std::string(code(language)) + std::string(path);
}

json::object named(std::string_view type, std::string_view name) { return {{"@type", type}, {"name", name}}; }

/// The languages it can be read in, as lists know them.
std::vector<Language> readable(data::Tx& tx, ReadingView const& view)
{
    std::vector<Language> languages;
    for (auto const& row : store::languages(tx, {view.id}))
        if (auto language = language_of(row)) languages.push_back(*language);
    return languages;
}

json::object publisher(web::Context const& context)
{
    auto data = named("Organization", context.site.name);
    data["url"] = context.site.base_url;
    return data;
}

/// The organisation that keeps it; the site where nobody owns it.
json::object author(web::Context const& context, ReadingView const& view)
{
    if (!view.owner) return publisher(context);
    auto data = named("Organization", view.owner_name);
    data["url"] = context.absolute_url("/organisations/" + view.owner->str());
    return data;
}

json::object step_data(web::Context const& context, ReadingView const& view, std::size_t at)
{
    auto const& step = view.content.steps[at];
    return {{"@type", "HowToStep"},
            {"position", at + 1},
            {"name", step.title.str()},
            {"text", web::plain_text(step.what)},
            {"url", context.absolute_url(path_of(view.id)) + "#step-" + step.key.str()}};
}

json::object image_data(web::Context const& context, ReadingView const& view, Picture const& picture)
{
    json::object data{
        {"@type", "ImageObject"},
        {"contentUrl", context.site.base_url + path_of(view.id) + "/pictures/" + picture.file.str()},
        {"caption", picture.alt.str()}};
    if (!picture.credit.empty()) data["creditText"] = picture.credit.str();
    return data;
}

json::object source_data(Source const& source)
{
    json::object data{{"@type", "CreativeWork"}, {"url", source.url.value}};
    if (!source.title.empty()) data["name"] = source.title.str();
    return data;
}

/// Lists are left out when they have nothing: an empty one says nothing either.
void put(json::object& data, std::string_view name, json::array values)
{
    if (!values.empty()) data[name] = std::move(values);
}

void put_parts(web::Context const& context, ReadingView const& view, json::object& data)
{
    auto const& content = view.content;
    json::array steps, images, sources;
    for (std::size_t at = 0; at < content.steps.size(); ++at) steps.push_back(step_data(context, view, at));
    for (auto const& picture : content.pictures) images.push_back(image_data(context, view, picture));
    for (auto const& source : content.sources) sources.push_back(source_data(source));
    put(data, "step", std::move(steps));
    put(data, "image", std::move(images));
    put(data, "isBasedOn", std::move(sources));
}

/// Themes are what it is about, and with the country the words by which it is found.
void put_subjects(web::Context const& context, ReadingView const& view, json::object& data)
{
    auto terms = taxonomies::catalogue(context.tx());
    auto label = [&](auto const& term) { return terms->label(term.taxonomy, term.key, context.language()); };
    json::array keywords, about;
    for (auto const& theme : view.content.themes) {
        keywords.push_back(json::value(label(theme)));
        auto subject = named("DefinedTerm", label(theme));
        subject["termCode"] = theme.key;
        subject["inDefinedTermSet"] = context.absolute_url("/taxonomies/theme");
        about.push_back(std::move(subject));
    }
    auto const& country = view.content.country;
    if (!country.empty()) keywords.push_back(json::value(label(country)));
    put(data, "keywords", std::move(keywords));
    put(data, "about", std::move(about));
    auto place = country.empty() ? json::object() : named("Country", label(country));
    if (!view.content.place.empty()) {
        auto town = named("Place", view.content.place);
        if (!place.empty()) town["containedInPlace"] = std::move(place);
        place = std::move(town);
    }
    if (!place.empty()) data["spatialCoverage"] = std::move(place);
    if (auto audience = web::plain_text(view.content.beneficiaries); !audience.empty())
        data["audience"] = json::object{{"@type", "Audience"}, {"audienceType", audience}};
}

void put_dates(web::Context const& context, ReadingView const& view, json::object& data)
{
    for (auto const& origin : store::origins(context.tx(), {view.id}))
        data["datePublished"] = utc_text(origin.first_published);
    if (view.published_at) data["dateModified"] = utc_text(*view.published_at);
}

json::object other_language(web::Context const& context, ReadingView const& view, Language language)
{
    return {{"@type", "HowTo"},
            {"@id", address_in(context, language, path_of(view.id))},
            {"inLanguage", code(language)}};
}

/// The work in this page's language, or in the source language where it is not translated into it.
void put_languages(web::Context const& context, ReadingView const& view, json::object& data)
{
    auto languages = readable(context.tx(), view);
    bool is_translated = view.language != view.source_language &&
                         std::ranges::find(languages, view.language) != languages.end();
    auto shown = is_translated ? view.language : view.source_language;
    data["@id"] = address_in(context, shown, path_of(view.id));
    data["inLanguage"] = code(shown);
    if (is_translated) {
        data["translationOfWork"] = other_language(context, view, view.source_language);
        return;
    }
    json::array translations;
    for (auto language : languages)
        if (language != view.source_language) translations.push_back(other_language(context, view, language));
    put(data, "workTranslation", std::move(translations));
}

web::Response linked_data(json::object const& data)
{
    return web::text_answer(json_text(data), "application/ld+json");
}

} // namespace

web::Response linked_data_of(web::Context const& context, ReadingView const& view)
{
    json::object data{{"@context", vocabulary},
                      {"@type", "HowTo"},
                      {"url", context.absolute_url(path_of(view.id))},
                      {"name", view.content.title.str()},
                      {"description", web::plain_text(view.content.summary)},
                      {"version", view.version},
                      {"license", licence_of_practices},
                      {"publisher", publisher(context)},
                      {"author", author(context, view)}};
    put_languages(context, view, data);
    put_dates(context, view, data);
    put_subjects(context, view, data);
    put_parts(context, view, data);
    return linked_data(data);
}

web::Response linked_data_of_list(web::Context const& context, ListView const& view)
{
    json::array items;
    for (auto const& card : view.practices)
        items.push_back(json::object{{"@type", "ListItem"},
                                     {"position", items.size() + 1},
                                     {"name", card.title},
                                     {"url", context.absolute_url(path_of(card.id))}});
    auto address = web::with_query(context.absolute_url(context.path), context.query);
    return linked_data(
        {{"@context", vocabulary},
         {"@type", "CollectionPage"},
         {"@id", address},
         {"url", address},
         {"name", context.text("practices.list.title")},
         {"description", context.text("practices.list.lead")},
         {"inLanguage", context.locale->code()},
         {"publisher", publisher(context)},
         {"mainEntity",
          {{"@type", "ItemList"}, {"numberOfItems", view.total}, {"itemListElement", std::move(items)}}}});
}

} // namespace erasmi::practices
