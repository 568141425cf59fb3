// Mail: ordered inside a transaction, delivered after its commit into a folder or over SMTP.
#pragma once

#include "data/jobs.hpp"
#include "data/tx.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

/// Stands for the address of the site (`MailOptions::site_url`) in `text` and `unsubscribe_url`, so that
/// links in mails never depend on a request: "{site}/de/account".
inline constexpr std::string_view site_mark = "{site}";

/// A plain text mail to one person. `subject` is one line.
struct Mail {
    std::string to;
    std::string subject;
    std::string text;
    std::string unsubscribe_url = {}; ///< a POST there ends such mails; empty: they cannot be unsubscribed
};
BOOST_DESCRIBE_STRUCT(Mail, (), (to, subject, text, unsubscribe_url))

/// Queues the mail. Throws std::invalid_argument for an address or a subject that cannot stand in a header,
/// such as one with a line break.
void send(Tx& tx, Mail const& mail);

/// Removes mails and other jobs that name the address, whether they are done or not.
void forget_jobs_naming(Tx& tx, Email const& address);

struct MailOptions {
    std::string from = "ERASMI <erasmi@localhost>"; ///< "Name <address>" or an address
    std::string site_url = "http://127.0.0.1:8080";
    std::filesystem::path folder; ///< where mails become files, unless there is an `smtp_url`
    /// "smtps://host:465", or "smtp://host:587", which must offer STARTTLS unless `allow_plain_smtp`.
    std::string smtp_url = {};
    std::string user = {};
    std::string password = {};
    bool allow_plain_smtp = false; ///< for a relay on this machine; never sends a password in the clear
    std::chrono::seconds timeout{60};
};

/// Delivers the queued mails. Throws std::invalid_argument for options that cannot work.
JobHandler mail_job(MailOptions options);

/// A mail in the folder, for the operator's page.
struct KeptMail {
    std::string file; ///< name without folder
    std::string to;
    std::string subject;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(KeptMail, (), (file, to, subject, at))

/// The same with its text, as the reader sees it.
struct OpenedMail : KeptMail {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(OpenedMail, (KeptMail), (text))

// None when there is no folder; throws std::system_error when it, or a mail in it, cannot be read or removed.

/// Newest first, those before the file `before` when there is one.
std::vector<KeptMail> kept_mails(std::filesystem::path const& folder, std::string_view before, int limit);
/// Removes those from before `moment`; returns how many.
std::int64_t forget_kept_mails(std::filesystem::path const& folder, Instant moment);
/// Removes those to the address.
void forget_kept_mails(std::filesystem::path const& folder, Email const& to);
/// Nothing for a name that is not in the folder.
std::optional<OpenedMail> kept_mail(std::filesystem::path const& folder, std::string_view file);

} // namespace erasmi::data
