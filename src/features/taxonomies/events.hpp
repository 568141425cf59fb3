// What happens to taxonomies, as the event log keeps it. The subject is the taxonomy's name.
#pragma once

#include "base/fields.hpp"

#include <string>
#include <string_view>

namespace erasmi::taxonomies {

struct TaxonomyReworded {
    static constexpr std::string_view kind = "taxonomies.taxonomy_reworded";
    static constexpr std::string_view subject_kind = "taxonomy";
    std::string id = {};
    PersonId by = {};
};
BOOST_DESCRIBE_STRUCT(TaxonomyReworded, (), (id, by))

struct TermAdded {
    static constexpr std::string_view kind = "taxonomies.term_added";
    static constexpr std::string_view subject_kind = "taxonomy";
    std::string id = {};
    std::string key = {};
    PersonId by = {};
};
BOOST_DESCRIBE_STRUCT(TermAdded, (), (id, key, by))

struct TermChanged {
    static constexpr std::string_view kind = "taxonomies.term_changed";
    static constexpr std::string_view subject_kind = "taxonomy";
    std::string id = {};
    std::string key = {};
    PersonId by = {};
};
BOOST_DESCRIBE_STRUCT(TermChanged, (), (id, key, by))

} // namespace erasmi::taxonomies
