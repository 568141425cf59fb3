#include "features/taxonomies/catalogue.hpp"

#include <algorithm>

namespace erasmi::taxonomies {

Catalogue::Catalogue(std::vector<TermRow> const& terms, std::vector<LabelRow> const& labels)
{
    for (auto const& row : labels)
        taxonomies_[row.taxonomy].texts[row.key][row.language] = {row.label, row.note};
    for (auto const& row : terms)
        if (row.is_active) taxonomies_[row.taxonomy].terms.push_back(row.key);
}

std::string_view Catalogue::label(std::string_view taxonomy, std::string_view key, Language language) const
{
    auto const* texts = texts_of(taxonomy, key);
    if (!texts) return key;
    for (auto wanted : {language, Language::en})
        if (auto found = texts->find(wanted); found != texts->end() && !found->second.label.empty())
            return found->second.label;
    return key;
}

std::string_view Catalogue::note(std::string_view taxonomy, std::string_view key, Language language) const
{
    auto const* texts = texts_of(taxonomy, key);
    if (!texts) return {};
    for (auto wanted : {language, Language::en})
        if (auto found = texts->find(wanted); found != texts->end() && !found->second.note.empty())
            return found->second.note;
    return {};
}

std::span<std::string const> Catalogue::terms(std::string_view taxonomy) const
{
    auto found = taxonomies_.find(taxonomy);
    return found == taxonomies_.end() ? std::span<std::string const>() : std::span(found->second.terms);
}

bool Catalogue::has(std::string_view taxonomy, std::string_view key) const
{
    return std::ranges::find(terms(taxonomy), key) != terms(taxonomy).end();
}

std::vector<web::Option> Catalogue::options(std::string_view taxonomy, Language language) const
{
    std::vector<web::Option> options;
    for (auto const& key : terms(taxonomy))
        options.push_back({key, std::string(label(taxonomy, key, language))});
    return options;
}

std::vector<std::string_view> Catalogue::taxonomies() const
{
    std::vector<std::string_view> names;
    for (auto const& [name, taxonomy] : taxonomies_) names.push_back(name);
    return names;
}

Catalogue::ByLanguage const* Catalogue::texts_of(std::string_view taxonomy, std::string_view key) const
{
    auto found = taxonomies_.find(taxonomy);
    if (found == taxonomies_.end()) return nullptr;
    auto texts = found->second.texts.find(key);
    return texts == found->second.texts.end() ? nullptr : &texts->second;
}

} // namespace erasmi::taxonomies
