#include "data/mail/message.hpp"

#include "base/fields/address.hpp"
#include "base/text.hpp"
#include "data/mail/encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace erasmi::data::mail {

namespace {

// As it stands: white space around it, which may be a line break, is no part of an address.
void require_address(std::string_view text)
{
    Email email;
    if (Field<Email>::accept(text, email) || email.value.size() != text.size())
        throw std::invalid_argument("not a mail address");
}

// RFC 5322, 3.3.
std::string date_text(Instant instant)
{
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto day = std::chrono::floor<std::chrono::days>(instant);
    std::chrono::year_month_day date(day);
    std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(instant - day));
    std::array<char, 64> text;
    auto length =
        std::snprintf(text.data(), text.size(), "%s, %u %s %d %02d:%02d:%02d +0000",
                      days[std::chrono::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                      months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()),
                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

// A display name as atoms, quoted string or encoded words (RFC 5322, 3.2.4; RFC 2047, section 5).
std::string mailbox_text(Mailbox const& mailbox)
{
    auto address = "<" + mailbox.address + ">";
    if (mailbox.name.empty()) return address;
    auto name = encoded_words(mailbox.name);
    bool is_encoded = name != mailbox.name;
    if (is_encoded) return name + " " + address;
    std::string quoted = "\"";
    for (char c : name) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\" " + address;
}

std::string_view domain_of(std::string_view address) { return address.substr(address.rfind('@') + 1); }

void add_header(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

std::string unfolded(std::string_view lines)
{
    std::string text;
    for (char c : lines)
        if (c != '\r' && c != '\n') text += c;
    return std::string(trim(text));
}

} // namespace

void require_header_text(std::string_view text)
{
    bool has_control =
        std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; });
    if (has_control || !is_utf8(text))
        throw std::invalid_argument("text that cannot stand in a mail's header");
}

Mailbox parse_mailbox(std::string_view text)
{
    require_header_text(text);
    Mailbox mailbox;
    auto open = text.rfind('<');
    if (open != text.npos && text.ends_with('>')) {
        mailbox.name = trim(text.substr(0, open));
        mailbox.address = text.substr(open + 1, text.size() - open - 2);
    } else {
        mailbox.address = trim(text);
    }
    // A name without a dot, such as localhost, is no public domain but good enough on one's own machine.
    auto at = mailbox.address.find('@');
    bool is_local = at != std::string::npos && mailbox.address.substr(at) == "@localhost";
    require_address(is_local ? mailbox.address + ".example" : mailbox.address);
    return mailbox;
}

std::string message(Envelope const& envelope)
{
    require_address(envelope.to);
    for (auto text : {&envelope.subject, &envelope.unsubscribe_url, &envelope.message_id})
        require_header_text(*text);
    std::string out;
    add_header(out, "Date", date_text(envelope.date));
    add_header(out, "From", mailbox_text(envelope.from));
    add_header(out, "To", "<" + envelope.to + ">");
    add_header(out, "Subject", encoded_words(envelope.subject));
    auto domain = domain_of(envelope.from.address);
    add_header(out, "Message-ID", "<" + envelope.message_id + "@" + std::string(domain) + ">");
    add_header(out, "Auto-Submitted", "auto-generated"); // RFC 3834: holiday notices do not answer
    if (!envelope.unsubscribe_url.empty())
        add_header(out, "List-Unsubscribe", "<" + envelope.unsubscribe_url + ">"); // RFC 2369
    // RFC 8058: the mail program may post there at one click, but never in the clear.
    if (envelope.unsubscribe_url.starts_with("https://"))
        add_header(out, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    add_header(out, "MIME-Version", "1.0");
    add_header(out, "Content-Type", "text/plain; charset=utf-8");
    add_header(out, "Content-Transfer-Encoding", "quoted-printable");
    return out + "\r\n" + quoted_printable(envelope.text);
}

std::string header(std::string_view message, std::string_view name)
{
    auto head = message.substr(0, message.find("\r\n\r\n"));
    auto start = std::string(name) + ": ";
    auto at = head.starts_with(start) ? 0 : head.find("\r\n" + start);
    if (at == head.npos) return {};
    auto value = head.substr(head.find(": ", at) + 2);
    std::size_t end = value.find("\r\n");
    while (end != value.npos && end + 2 < value.size() && value[end + 2] == ' ')
        end = value.find("\r\n", end + 2);
    return decoded_words(unfolded(value.substr(0, end)));
}

std::string body(std::string_view message)
{
    constexpr std::string_view gap = "\r\n\r\n";
    auto end_of_head = message.find(gap);
    return end_of_head == message.npos ? std::string()
                                       : unquoted_printable(message.substr(end_of_head + gap.size()));
}

} // namespace erasmi::data::mail
