// Mail: where it ends, by which way, and what is refused.
#include "data/mail.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

namespace erasmi::data {
namespace {

using ::testing::Not;
using ::testing::StartsWith;

class Mails : public testing::OnEachDatabase {
protected:
    MailOptions options()
    {
        return {.from = "ERASMI <post@erasmi.example>",
                .site_url = "https://erasmi.example",
                .folder = database.folder() / "mail"};
    }

    void send_one(Mail const& mail)
    {
        database->write([&](Tx& tx) { send(tx, mail); });
    }

    std::string last_error()
    {
        auto queued = database->read([](Tx& tx) { return jobs::list(tx, JobState::queued, {}, 1); });
        return queued.empty() ? "" : queued.front().last_error;
    }
};

ERASMI_ON_EACH_DATABASE(Mails)

TEST_P(Mails, BecomeFilesInTheFolder)
{
    send_one({.to = "anna@example.org", .subject = "Grüße", .text = "See {site}/de/account?token=a%3Db\n"});
    EXPECT_TRUE(jobs::run_next(*database, {mail_job(options())}));

    auto kept = kept_mails(options().folder, "", 10);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].to, "anna@example.org");
    EXPECT_EQ(kept[0].subject, "Grüße");
    EXPECT_EQ(kept[0].at, database.clock().now());
    auto opened = kept_mail(options().folder, kept[0].file);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->subject, "Grüße");
    EXPECT_EQ(opened->text, "See https://erasmi.example/de/account?token=a%3Db\n");
}

TEST_P(Mails, AreListedNewestFirstInPages)
{
    for (auto subject : {"first", "second", "third"})
        send_one({.to = "a@example.org", .subject = subject, .text = "x"});
    while (jobs::run_next(*database, {mail_job(options())})) {
    }

    auto page = kept_mails(options().folder, "", 2);
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(page[0].subject, "third");
    auto rest = kept_mails(options().folder, page[1].file, 2);
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(rest[0].subject, "first");
}

TEST_P(Mails, ToAnAddressAreForgottenWithIt)
{
    for (auto to : {"anna@example.org", "nanna@example.org", "an_na@example.org"})
        send_one({.to = to, .subject = "x", .text = "x"});
    while (jobs::run_next(*database, {mail_job(options())})) {
    }
    forget_kept_mails(options().folder, {"anna@example.org"});
    forget_kept_mails("/no/such/folder", {"anna@example.org"});
    std::vector<std::string> left;
    for (auto const& mail : kept_mails(options().folder, "", 10)) left.push_back(mail.to);
    EXPECT_THAT(left, ::testing::UnorderedElementsAre("nanna@example.org", "an_na@example.org"));
}

TEST_P(Mails, AndJobsThatNameAnAddressAreForgottenWithIt)
{
    send_one({.to = "an_na@example.org", .subject = "x", .text = "x"});
    send_one({.to = "anxna@example.org", .subject = "x", .text = "x"});
    send_one({.to = "carlo@example.org", .subject = "x", .text = "Write to an_na@example.org"});
    database->write([](Tx& tx) { forget_jobs_naming(tx, {"an_na@example.org"}); });
    auto left = database->read([](Tx& tx) { return jobs::list(tx, JobState::queued, {}, 10); });
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].as<Mail>().to, "anxna@example.org");
}

TEST_P(Mails, OfAnotherFolderCannotBeRead)
{
    EXPECT_TRUE(kept_mails(options().folder, "", 10).empty());
    EXPECT_FALSE(kept_mail(options().folder, "../../etc/passwd"));
    EXPECT_FALSE(kept_mail(options().folder, "01900000-0000-7000-8000-000000000000.eml"));
}

TEST_P(Mails, ThatCannotTravelAreNotQueued)
{
    EXPECT_THROW(send_one({.to = "nobody", .subject = "x", .text = "x"}), std::invalid_argument);
    EXPECT_THROW(send_one({.to = "a@example.org", .subject = "x\nBcc: b@example.org", .text = "x"}),
                 std::invalid_argument);
    EXPECT_FALSE(jobs::run_next(*database, {mail_job(options())}));
}

TEST(MailOptionsCheck, RefusesWhatCannotWork)
{
    EXPECT_THROW(mail_job({.folder = {}}), std::invalid_argument);
    EXPECT_THROW(mail_job({.folder = {}, .smtp_url = "http://example.org"}), std::invalid_argument);
    EXPECT_THROW(
        mail_job({.folder = {}, .smtp_url = "smtp://example.org", .user = "u", .allow_plain_smtp = true}),
        std::invalid_argument);
}

/// A mail server that takes one mail, without encryption.
class SmtpSink {
public:
    SmtpSink()
    {
        listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(listener_, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(listener_, 1);
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }

    ~SmtpSink() { join(); }

    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }

    /// The commands and the message, once the client has gone.
    std::vector<std::string> lines()
    {
        join();
        return lines_;
    }

private:
    void join()
    {
        if (!thread_.joinable()) return;
        thread_.join();
        ::close(listener_);
    }

    void say(std::string const& line)
    {
        ::send(client_, (line + "\r\n").data(), line.size() + 2, MSG_NOSIGNAL);
    }

    bool hear(std::string& line)
    {
        line.clear();
        char c = 0;
        while (::recv(client_, &c, 1, 0) == 1) {
            if (c == '\n') return true;
            if (c != '\r') line += c;
        }
        return false;
    }

    void serve()
    {
        client_ = ::accept(listener_, nullptr, nullptr);
        say("220 sink");
        bool is_message = false;
        for (std::string line; hear(line);) {
            lines_.push_back(line);
            if (is_message && line != ".") continue;
            is_message = line == "DATA";
            say(is_message ? "354 go on" : line == "QUIT" ? "221 bye" : "250 fine");
        }
        ::close(client_);
    }

    int listener_ = -1;
    int client_ = -1;
    std::uint16_t port_ = 0;
    std::vector<std::string> lines_;
    std::thread thread_;
};

TEST_P(Mails, TravelBySmtp)
{
    SmtpSink sink;
    auto by_smtp = options();
    by_smtp.smtp_url = sink.url();
    by_smtp.allow_plain_smtp = true;
    send_one({.to = "anna@example.org", .subject = "Hello", .text = "One\n.\nThree\n"});
    EXPECT_TRUE(jobs::run_next(*database, {mail_job(by_smtp)}));

    auto lines = sink.lines();
    EXPECT_THAT(lines, ::testing::Contains("MAIL FROM:<post@erasmi.example>"));
    EXPECT_THAT(lines, ::testing::Contains("RCPT TO:<anna@example.org>"));
    EXPECT_THAT(lines, ::testing::Contains("Subject: Hello"));
    EXPECT_THAT(lines, ::testing::IsSupersetOf({"One", "..", "Three"}));
    EXPECT_EQ(last_error(), "");
    EXPECT_TRUE(kept_mails(by_smtp.folder, "", 1).empty());
}

TEST_P(Mails, NeverLeaveWithoutEncryptionUnlessAllowed)
{
    SmtpSink sink;
    auto by_smtp = options();
    by_smtp.smtp_url = sink.url();
    send_one({.to = "anna@example.org", .subject = "Hello", .text = "x"});
    EXPECT_TRUE(jobs::run_next(*database, {mail_job(by_smtp)}));

    EXPECT_THAT(sink.lines(), Not(::testing::Contains(StartsWith("MAIL FROM"))));
    EXPECT_NE(last_error(), "");
}

} // namespace
} // namespace erasmi::data
