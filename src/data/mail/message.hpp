// A mail as the bytes that travel: RFC 5322 with UTF-8 by RFC 2045 and 2047.
#pragma once

#include "base/clock.hpp"

#include <string>
#include <string_view>

namespace erasmi::data::mail {

/// Display name (may be empty) and address.
struct Mailbox {
    std::string name;
    std::string address;
};

/// From "Name <address>", "<address>" or "address". Throws std::invalid_argument for anything else.
Mailbox parse_mailbox(std::string_view text);

struct Envelope {
    Mailbox from;
    std::string to; ///< an address
    std::string subject;
    std::string text; ///< lines end in LF
    std::string unsubscribe_url;
    std::string message_id; ///< without brackets and domain, such as the job's id: the same in every attempt
    Instant date{};
};

/// The message with CR LF line ends. Throws std::invalid_argument when a header would hold a control
/// character (OWASP ASVS 5.0, 1.3.11).
std::string message(Envelope const& envelope);

/// Throws std::invalid_argument for text that cannot stand in a header: control characters, or no UTF-8.
void require_header_text(std::string_view text);

/// The value of a header field of a message we wrote, unfolded and decoded; empty when it has none.
std::string header(std::string_view message, std::string_view name);
/// The text of a message we wrote, decoded, with LF line ends.
std::string body(std::string_view message);

} // namespace erasmi::data::mail
