#include "features/taxonomies/catalogue.hpp"

#include <algorithm>

namespace erasmi::taxonomies {

Catalogue::Catalogue(std::vector<TermRow> const& terms, std::vector<LabelRow> const& labels)
{
    for (auto const& row : labels) taxonomies_[row.taxonomy].labels[row.key].emplace(row.language, row.label);
    for (auto const& row : terms)
        if (row.is_active) taxonomies_[row.taxonomy].terms.push_back(row.key);
}

std::string_view Catalogue::label(std::string_view taxonomy, std::string_view key, Language language) const
{
    auto const* labels = labels_of(taxonomy, key);
    if (!labels) return key;
    for (auto wanted : {language, Language::en})
        if (auto found = labels->find(wanted); found != labels->end() && !found->second.empty())
            return found->second;
    return key;
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

Catalogue::ByLanguage const* Catalogue::labels_of(std::string_view taxonomy, std::string_view key) const
{
    auto found = taxonomies_.find(taxonomy);
    if (found == taxonomies_.end()) return nullptr;
    auto labels = found->second.labels.find(key);
    return labels == found->second.labels.end() ? nullptr : &labels->second;
}

} // namespace erasmi::taxonomies
