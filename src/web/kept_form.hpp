// A form that was sent when its session had ended: what was typed is carried through signing in and offered
// to be sent again, without a script.
#pragma once

#include "web/context.hpp"
#include "web/html.hpp"

#include <optional>
#include <string>

namespace erasmi::web {

struct KeptForm {
    std::string target; ///< where it was sent, of this site
    std::string fields; ///< urlencoded, without the token of the ended session
};

/// The form of this request; nothing when a program sent it, or when it has passwords or files.
std::optional<KeptForm> kept_form(Context const& context);
/// The form that a sign-in form carries; nothing when it carries none, or one that leads elsewhere.
std::optional<KeptForm> carried_form(Context const& context);

/// The hidden fields by which a sign-in form carries it, as an argument of `Html::put`.
struct CarriedFields {
    KeptForm const& form;
    void operator()(Html& out) const;
};

/// The page that sends the form again with a token that fits, once the reader presses the button.
Response offer_to_send_again(Context const& context, KeptForm const& form, Status status = Status::ok);

/// The answer to a form whose token fits no longer or whose session has ended; nothing when there is nothing
/// to keep.
std::optional<Response> answer_to_late_form(Context& context);

} // namespace erasmi::web
