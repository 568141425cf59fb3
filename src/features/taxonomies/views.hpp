// What pages and programs are shown of taxonomies.
#pragma once

#include "data/tx.hpp"
#include "features/taxonomies/types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::taxonomies {

struct TextView {
    Language language = Language::en;
    std::string label = {};
    std::string note = {};
};
BOOST_DESCRIBE_STRUCT(TextView, (), (language, label, note))

struct TermView {
    std::string key = {};
    bool is_active = true;
    std::int64_t position = 1;
    std::vector<TextView> texts = {};
};
BOOST_DESCRIBE_STRUCT(TermView, (), (key, is_active, position, texts))

struct TaxonomyView {
    std::string name = {};
    std::vector<TextView> texts = {};
    std::vector<TermView> terms = {};
};
BOOST_DESCRIBE_STRUCT(TaxonomyView, (), (name, texts, terms))

struct TaxonomyLine {
    std::string name = {};
    std::string label = {};
    std::int64_t terms = 0; ///< active ones
};
BOOST_DESCRIBE_STRUCT(TaxonomyLine, (), (name, label, terms))

struct ListView {
    std::vector<TaxonomyLine> taxonomies = {};
};
BOOST_DESCRIBE_STRUCT(ListView, (), (taxonomies))

ListView list_view(data::Tx& tx, Language language);
/// Stops with 404 when there is none.
TaxonomyView taxonomy_view(data::Tx& tx, std::string_view name);
/// Stops with 404 when there is none.
TermView term_view(data::Tx& tx, std::string_view taxonomy, std::string_view key);

/// The text in a language; without one the English; without that one that is empty.
TextView text_in(std::vector<TextView> const& texts, Language language);
/// As a form shows them.
Wordings wordings(std::vector<TextView> const& texts);

} // namespace erasmi::taxonomies
