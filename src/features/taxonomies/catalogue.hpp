// The terms of all taxonomies and their labels in memory: made once, then only read, from any thread.
#pragma once

#include "base/language.hpp"
#include "features/taxonomies/types.hpp"
#include "web/controls.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::taxonomies {

class Catalogue {
public:
    /// Terms in the order of their positions.
    Catalogue(std::vector<TermRow> const& terms, std::vector<LabelRow> const& labels);

    /// The label of a term, also of a retired one; without one in that language the English one, else the key
    /// itself. The view lives as long as the catalogue, or as long as `key`. The empty key is the taxonomy.
    std::string_view label(std::string_view taxonomy, std::string_view key, Language language) const;

    /// The active terms in their order. No terms: an unknown taxonomy.
    std::span<std::string const> terms(std::string_view taxonomy) const;
    /// True for an active term.
    bool has(std::string_view taxonomy, std::string_view key) const;
    /// The active terms for a select or checkboxes.
    std::vector<web::Option> options(std::string_view taxonomy, Language language) const;

    /// The names of all taxonomies, sorted.
    std::vector<std::string_view> taxonomies() const;

private:
    using ByLanguage = std::map<Language, std::string>;
    struct Taxonomy {
        std::vector<std::string> terms;
        std::map<std::string, ByLanguage, std::less<>> labels; ///< by key
    };

    ByLanguage const* labels_of(std::string_view taxonomy, std::string_view key) const;

    std::map<std::string, Taxonomy, std::less<>> taxonomies_;
};

} // namespace erasmi::taxonomies
