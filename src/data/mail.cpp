#include "data/mail.hpp"

#include "data/chunks.hpp"
#include "data/durable_file.hpp"
#include "data/folder.hpp"
#include "data/mail/mention.hpp"
#include "data/mail/message.hpp"
#include "data/mail/smtp.hpp"

#include <algorithm>
#include <stdexcept>
#include <system_error>

namespace erasmi::data {

namespace {

constexpr std::string_view extension = ".eml";

struct JobPayload {
    JobId id;
    std::string payload;
};
BOOST_DESCRIBE_STRUCT(JobPayload, (), (id, payload))

std::string with_site(std::string text, std::string_view site_url)
{
    for (auto at = text.find(site_mark); at != text.npos; at = text.find(site_mark, at + site_url.size()))
        text.replace(at, site_mark.size(), site_url);
    return text;
}

void deliver_to_folder(std::filesystem::path const& folder, std::string const& name,
                       std::string const& message)
{
    std::filesystem::create_directories(folder);
    DurableFile file(folder / ("." + name));
    file.write(message);
    file.move_to(folder / (name + std::string(extension)));
}

void deliver(MailOptions const& options, JobRow const& job)
{
    auto mail = job.as<Mail>();
    mail::Envelope envelope{.from = mail::parse_mailbox(options.from),
                            .to = mail.to,
                            .subject = mail.subject,
                            .text = with_site(mail.text, options.site_url),
                            .unsubscribe_url = with_site(mail.unsubscribe_url, options.site_url),
                            .message_id = job.id.str(),
                            .date = job.created_at};
    auto message = mail::message(envelope);
    if (options.smtp_url.empty())
        deliver_to_folder(options.folder, job.id.str(), message);
    else
        mail::deliver_by_smtp(options, envelope.from.address, mail.to, message);
}

void check(MailOptions const& options)
{
    mail::parse_mailbox(options.from);
    bool is_smtp = options.smtp_url.starts_with("smtp://") || options.smtp_url.starts_with("smtps://");
    if (options.smtp_url.empty() ? options.folder.empty() : !is_smtp)
        throw std::invalid_argument("mail needs a folder, or an SMTP server as smtp:// or smtps://");
    if (options.allow_plain_smtp && !options.user.empty())
        throw std::invalid_argument("a password is never sent to a mail server without encryption");
}

bool is_mail_name(std::string_view file)
{
    if (!file.ends_with(extension)) return false;
    file.remove_suffix(extension.size());
    return parse_id(file).has_value();
}

// Nothing when the mail was removed meanwhile. Throws std::system_error when it cannot be read.
std::optional<std::string> contents(std::filesystem::path const& file)
{
    std::string text;
    try {
        read_chunks(file, [&](std::string_view bytes) { text += bytes; });
        return text;
    } catch (std::system_error const& error) {
        if (error.code() == std::errc::no_such_file_or_directory) return {};
        throw;
    }
}

std::vector<std::string> mail_names(std::filesystem::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : entries_of(folder))
        if (auto name = entry.path().filename().string(); is_mail_name(name))
            names.push_back(std::move(name));
    return names;
}

std::string addressee(std::string const& message)
{
    auto to = mail::header(message, "To");
    std::erase_if(to, [](char c) { return c == '<' || c == '>'; });
    return to;
}

// The names are ids, which begin with their moment (RFC 9562, 5.7).
Instant moment_of(std::string_view name)
{
    auto digits = std::string(name.substr(0, 8)) + std::string(name.substr(9, 4));
    return instant(std::stoll(digits, nullptr, 16));
}

KeptMail head_of(std::string const& name, std::string const& message)
{
    return {name, addressee(message), mail::header(message, "Subject"), moment_of(name)};
}

} // namespace

void send(Tx& tx, Mail const& mail)
{
    Email to;
    if (Field<Email>::accept(mail.to, to)) throw std::invalid_argument("not a mail address");
    mail::require_header_text(mail.subject);
    mail::require_header_text(mail.unsubscribe_url);
    auto queued = mail;
    queued.to = to.value;
    jobs::enqueue(tx, "mail", queued);
}

void forget_jobs_naming(Tx& tx, Email const& address)
{
    std::string pattern = "%";
    for (char c : address.value) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += c;
    }
    std::vector<JobId> naming;
    for (auto const& job : tx.all<JobPayload>(
             "select id, payload from job where lower(payload) like $1 escape '!'", pattern + "%")) {
        auto payload = parse_json(job.payload);
        if (!payload || mail::mentions(*payload, address.value)) naming.push_back(job.id);
    }
    tx.run("delete from job where id in ($1)", naming);
}

JobHandler mail_job(MailOptions options)
{
    check(options);
    return {.kind = "mail", .handle = [options = std::move(options)](Database&, JobRow const& job) {
                deliver(options, job);
            }};
}

std::vector<KeptMail> kept_mails(std::filesystem::path const& folder, std::string_view before, int limit)
{
    auto names = mail_names(folder);
    if (!before.empty()) std::erase_if(names, [&](auto const& name) { return name >= before; });
    std::ranges::sort(names, std::greater());
    if (std::ssize(names) > limit) names.resize(static_cast<std::size_t>(limit));

    std::vector<KeptMail> mails;
    for (auto const& name : names)
        if (auto message = contents(folder / name)) mails.push_back(head_of(name, *message));
    return mails;
}

std::int64_t forget_kept_mails(std::filesystem::path const& folder, Instant moment)
{
    std::int64_t removed = 0;
    for (auto const& name : mail_names(folder))
        if (moment_of(name) < moment && std::filesystem::remove(folder / name)) ++removed;
    return removed;
}

void forget_kept_mails(std::filesystem::path const& folder, Email const& to)
{
    for (auto const& name : mail_names(folder)) {
        auto message = contents(folder / name);
        if (message && addressee(*message) == to.value) std::filesystem::remove(folder / name);
    }
}

std::optional<OpenedMail> kept_mail(std::filesystem::path const& folder, std::string_view file)
{
    if (!is_mail_name(file)) return {};
    auto message = contents(folder / file);
    if (!message) return {};
    return OpenedMail{head_of(std::string(file), *message), mail::body(*message)};
}

} // namespace erasmi::data
