#include "features/taxonomies/views.hpp"

#include "features/taxonomies/store.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::taxonomies {

namespace {

std::vector<TextView> texts_of(std::vector<LabelRow> const& rows, std::string_view key)
{
    std::vector<TextView> texts;
    for (auto const& row : rows)
        if (row.key == key) texts.push_back({row.language, row.label, row.note});
    return texts;
}

TextView const* find(std::vector<TextView> const& texts, Language language)
{
    auto found = std::ranges::find(texts, language, &TextView::language);
    return found == texts.end() ? nullptr : &*found;
}

} // namespace

ListView list_view(data::Tx& tx, Language language)
{
    auto all = catalogue(tx);
    ListView view;
    for (auto name : all->taxonomies())
        view.taxonomies.push_back(
            {std::string(name), std::string(all->label(name, "", language)), std::ssize(all->terms(name))});
    return view;
}

TaxonomyView taxonomy_view(data::Tx& tx, std::string_view name)
{
    if (!store::has_taxonomy(tx, name)) throw Stop(Status::not_found);
    auto labels = store::labels(tx, name);
    TaxonomyView view{.name = std::string(name), .texts = texts_of(labels, "")};
    for (auto const& term : store::terms(tx, name))
        view.terms.push_back({term.key, term.is_active, term.position, texts_of(labels, term.key)});
    return view;
}

TermView term_view(data::Tx& tx, std::string_view taxonomy, std::string_view key)
{
    auto term = store::term(tx, taxonomy, key);
    return {term.key, term.is_active, term.position, texts_of(store::labels(tx, taxonomy), key)};
}

TextView text_in(std::vector<TextView> const& texts, Language language)
{
    auto const* own = find(texts, language);
    auto const* english = find(texts, Language::en);
    TextView text = english ? *english : TextView();
    if (!own) return text;
    if (!own->label.empty()) {
        text.language = language;
        text.label = own->label;
    }
    if (!own->note.empty()) text.note = own->note;
    return text;
}

Wordings wordings(std::vector<TextView> const& texts)
{
    Wordings wordings;
    each_field(wordings, [&](std::string_view language, Wording& wording) {
        auto const* text = find(texts, *language_of(language));
        if (!text) return;
        (void)parse_field(text->label, wording.label);
        (void)parse_field(text->note, wording.note);
    });
    return wordings;
}

} // namespace erasmi::taxonomies
