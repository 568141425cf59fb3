// Delivery of a message over SMTP (RFC 5321), by libcurl.
#pragma once

#include "data/mail.hpp"

#include <string>

namespace erasmi::data::mail {

/// Returns once the server has taken the message; throws std::runtime_error with the reason otherwise.
void deliver_by_smtp(MailOptions const& options, std::string const& from, std::string const& to,
                     std::string const& message);

} // namespace erasmi::data::mail
