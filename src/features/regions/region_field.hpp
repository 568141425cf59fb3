// The field of a region: a term whose key is a NUTS code, in capitals as the standard writes it.
#pragma once

#include "base/fields.hpp"
#include "features/regions/codes.hpp"

#include <string_view>

namespace erasmi {

template <>
struct Field<Term<"region">> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::choice;
    static Primitive primitive(Term<"region"> const& term) { return term.key; }

    static Fault accept(std::string_view code, Term<"region">& out)
    {
        if (!code.empty() && regions::level_of(code) < 0) return Message{"problem.unknown_choice"};
        out.key = code;
        return {};
    }

    static FieldSchema schema() { return {.pattern = "^([A-Z]{2}[A-Z0-9]{0,3})?$"}; }
};

} // namespace erasmi
