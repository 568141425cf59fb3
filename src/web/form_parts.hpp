// What every form has besides its fields.
#pragma once

#include "web/context.hpp"
#include "web/html.hpp"

#include <string_view>

namespace erasmi::web {

/// `<input type="hidden" name="_csrf">`, as an argument of `Html::put`.
struct CsrfField {
    Context const& context;
    void operator()(Html& out) const;
};

/// `<input type="hidden" name="_once">`: a form sent twice is done once.
struct OnceField {
    Context const& context;
    void operator()(Html& out) const;
};

/// A form that is only a button.
struct ButtonForm {
    std::string_view action; ///< path without language
    std::string_view method; ///< what the form means: POST, PUT or DELETE
    std::string_view text;
    std::string_view about = {}; ///< says to screen readers what the button is about
    std::string_view style = "ghost";
};
void button_form(Html& out, Context const& context, ButtonForm const& form);

} // namespace erasmi::web
