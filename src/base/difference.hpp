// Two versions of a described record, compared field by field as texts.
#pragma once

#include "base/form.hpp"

#include <string>
#include <vector>

namespace erasmi {

/// A field that differs, by its form path. Empty texts: the field was not there.
struct Difference {
    std::string field;
    std::string before;
    std::string after;

    friend bool operator==(Difference const&, Difference const&) = default;
};

/// Every name whose values differ, in the order of names; several values of a name are joined by commas.
std::vector<Difference> differences(FormData const& before, FormData const& after);

template <Described T>
std::vector<Difference> differences(T const& before, T const& after)
{
    FormData one, other;
    to_form(before, "", one);
    to_form(after, "", other);
    return differences(one, other);
}

} // namespace erasmi
