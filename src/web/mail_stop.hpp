// The page to which a mail leads its reader when she wants no more of them, without signing in.
#pragma once

#include "web/context.hpp"

#include <string>
#include <string_view>

namespace erasmi::web {

struct MailStop {
    std::string title;
    std::string_view keys; ///< of the messages KEYS.lead, KEYS.button and KEYS.done
    std::string path;      ///< where its button posts: with the secret, without language
    bool is_on = false;    ///< whether mails still come
};

/// One button that turns the mails off, or that they are off. The answer to the link and to the button alike:
/// mail programs post there themselves and follow no redirect (RFC 8058, 3.1).
Response mail_stop_answer(Context const& context, MailStop const& stop);

} // namespace erasmi::web
