// Rows, forms and views of taxonomies.
#pragma once

#include "base/fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::taxonomies {

struct TermRow {
    std::string taxonomy = {};
    std::string key = {};
    std::int64_t position = 1; ///< from 1
    bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(TermRow, (), (taxonomy, key, position, is_active))

struct LabelRow {
    std::string taxonomy = {};
    std::string key = {}; ///< empty: the taxonomy itself
    Language language = Language::en;
    std::string label = {};
    std::string note = {};
    bool by_operator = false;
};
BOOST_DESCRIBE_STRUCT(LabelRow, (), (taxonomy, key, language, label, note, by_operator))

/// Label and note in one language, as an operator types them.
struct Wording {
    Text<0, 120> label = {};
    Text<0, 400> note = {};
};
BOOST_DESCRIBE_STRUCT(Wording, (), (label, note))

/// One wording for each language of the interface.
struct Wordings {
    Wording en = {}, de = {}, it = {}, tr = {};
};
BOOST_DESCRIBE_STRUCT(Wordings, (), (en, de, it, tr))

struct NewTerm {
    std::string key = {};
    Wordings texts = {};
};
BOOST_DESCRIBE_STRUCT(NewTerm, (), (key, texts))

struct TermChange {
    Wordings texts = {};
    Whole<1, 1000> position = {}; ///< in the list; the others make room
    bool is_active = true;
};
BOOST_DESCRIBE_STRUCT(TermChange, (), (texts, position, is_active))

struct TaxonomyChange {
    Wordings texts = {};
};
BOOST_DESCRIBE_STRUCT(TaxonomyChange, (), (texts))

} // namespace erasmi::taxonomies
