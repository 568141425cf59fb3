#include "features/practices/sheet_help.hpp"

#include "web/controls.hpp"

namespace erasmi::practices {

namespace {

using tables::Row;
using tables::Sheet;

std::string text(Locale const& locale, std::string_view key) { return std::string(locale.text(key)); }

std::string label(Locale const& locale, tables::ColumnKind const& kind)
{
    return text(locale, web::label_key("practices.field", kind.name()));
}

std::vector<std::string> words_of(tables::ColumnKind const& kind, taxonomies::Catalogue const& terms)
{
    if (kind.taxonomy.empty()) return kind.choices;
    auto keys = terms.terms(kind.taxonomy);
    return {keys.begin(), keys.end()};
}

std::string meaning(Locale const& locale, tables::ColumnKind const& kind, taxonomies::Catalogue const& terms,
                    std::string const& word)
{
    if (kind.taxonomy.empty()) return text(locale, "practices." + word);
    return std::string(terms.label(kind.taxonomy, word, locale.language()));
}

} // namespace

// messages: practices.field.* practices.import.column.*

Sheet columns_sheet(Locale const& locale)
{
    Sheet sheet{text(locale, "practices.import.sheet.columns"), {}};
    sheet.rows.push_back(
        {text(locale, "practices.import.sheet.column"), text(locale, "practices.import.sheet.meaning")});
    for (auto key : key_columns)
        sheet.rows.push_back({std::string(key), text(locale, "practices.import.column." + std::string(key))});
    for (auto const& kind : content_columns())
        sheet.rows.push_back({tables::Column{&kind}.name(), label(locale, kind)});
    return sheet;
}

Sheet choices_sheet(Locale const& locale, taxonomies::Catalogue const& terms)
{
    Sheet sheet{text(locale, "practices.import.sheet.choices"), {}};
    sheet.rows.push_back({text(locale, "practices.import.sheet.column"),
                          text(locale, "practices.import.sheet.word"),
                          text(locale, "practices.import.sheet.meaning")});
    for (auto language : all_languages)
        sheet.rows.push_back({"language", std::string(code(language)), std::string(own_name(language))});
    for (auto const& kind : content_columns())
        for (auto const& word : words_of(kind, terms))
            sheet.rows.push_back({tables::Column{&kind}.name(), word, meaning(locale, kind, terms, word)});
    return sheet;
}

} // namespace erasmi::practices
