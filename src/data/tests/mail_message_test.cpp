// A mail as the bytes that travel.
#include "data/mail/encoding.hpp"
#include "data/mail/message.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace erasmi::data {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

mail::Envelope some_envelope()
{
    return {.from = {"ERASMI", "post@erasmi.example"},
            .to = "anna@example.org",
            .subject = "A question",
            .text = "Hello Anna\n",
            .unsubscribe_url = {},
            .message_id = "0198",
            .date = instant(1'772'355'845'000)};
}

TEST(MailMessage, HasTheHeadersThatReceiversExpect)
{
    EXPECT_EQ(mail::message(some_envelope()), "Date: Sun, 1 Mar 2026 09:04:05 +0000\r\n"
                                              "From: \"ERASMI\" <post@erasmi.example>\r\n"
                                              "To: <anna@example.org>\r\n"
                                              "Subject: A question\r\n"
                                              "Message-ID: <0198@erasmi.example>\r\n"
                                              "Auto-Submitted: auto-generated\r\n"
                                              "MIME-Version: 1.0\r\n"
                                              "Content-Type: text/plain; charset=utf-8\r\n"
                                              "Content-Transfer-Encoding: quoted-printable\r\n"
                                              "\r\n"
                                              "Hello Anna\r\n");
}

TEST(MailMessage, EncodesTheSubjectAndTheSender)
{
    auto envelope = some_envelope();
    envelope.subject = "Frage zu „Sprachcafé“";
    envelope.from.name = "Netzwerk Türkiye";
    auto message = mail::message(envelope);
    EXPECT_THAT(message, HasSubstr("Subject: =?utf-8?B?"));
    EXPECT_EQ(mail::header(message, "Subject"), "Frage zu „Sprachcafé“");
    EXPECT_EQ(mail::header(message, "From"), "Netzwerk Türkiye");
}

TEST(MailMessage, RefusesLineBreaksInHeaders)
{
    for (auto text : {"a\r\nBcc: evil@example.org", "a\nb", "a\rb", "a\tb"}) {
        auto envelope = some_envelope();
        envelope.subject = text;
        EXPECT_THROW(mail::message(envelope), std::invalid_argument);
    }
    for (auto to : {"a@example.org\r\nRCPT TO:<b@example.org>", "a@example.org,b@example.org",
                    "a b@example.org", "a@example.org\r\n\r\n", " a@example.org"}) {
        auto envelope = some_envelope();
        envelope.to = to;
        EXPECT_THROW(mail::message(envelope), std::invalid_argument);
    }
}

TEST(MailMessage, TellsHowToUnsubscribe)
{
    auto envelope = some_envelope();
    envelope.unsubscribe_url = "https://erasmi.example/u";
    EXPECT_THAT(mail::message(envelope), HasSubstr("List-Unsubscribe: <https://erasmi.example/u>\r\n"));
}

TEST(MailMessage, MayBeUnsubscribedAtOneClickButNeverInTheClear)
{
    auto const one_click =
        HasSubstr("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"); // RFC 8058, 3.1
    auto envelope = some_envelope();
    EXPECT_THAT(mail::message(envelope), Not(one_click));
    envelope.unsubscribe_url = "https://erasmi.example/u";
    EXPECT_THAT(mail::message(envelope), one_click);
    envelope.unsubscribe_url = "http://erasmi.example/u";
    EXPECT_THAT(mail::message(envelope), Not(one_click));
}

TEST(MailSenders, AreANameAndAnAddress)
{
    EXPECT_EQ(mail::parse_mailbox("A B <a@example.org>").name, "A B");
    EXPECT_EQ(mail::parse_mailbox("A B <a@example.org>").address, "a@example.org");
    EXPECT_EQ(mail::parse_mailbox("a@example.org").address, "a@example.org");
    EXPECT_EQ(mail::parse_mailbox("<a@localhost>").address, "a@localhost");
    EXPECT_THROW(mail::parse_mailbox("nobody"), std::invalid_argument);
    EXPECT_THROW(mail::parse_mailbox("a@example.org\nb"), std::invalid_argument);
}

TEST(QuotedPrintable, KeepsPlainTextReadable)
{
    EXPECT_EQ(mail::quoted_printable("Grüße = Gruß\nende \n"),
              "Gr=C3=BC=C3=9Fe =3D Gru=C3=9F\r\nende=20\r\n");
    EXPECT_EQ(mail::quoted_printable(""), "");
}

RC_GTEST_PROP(QuotedPrintable, IsReadBackAsTheTextThatWasWritten, (std::string const& text))
{
    auto written = text;
    std::erase(written, '\r');
    auto whole = written.empty() || written.ends_with('\n') ? written : written + "\n";
    RC_ASSERT(mail::unquoted_printable(mail::quoted_printable(written)) == whole);
}

RC_GTEST_PROP(QuotedPrintable, NeverWritesLongOrForeignLines, (std::string const& text))
{
    auto encoded = mail::quoted_printable(text);
    std::size_t column = 0;
    for (char c : encoded) {
        RC_ASSERT(c == '\r' || c == '\n' || c == '\t' || (c >= ' ' && c <= '~'));
        column = c == '\n' ? 0 : column + (c != '\r');
        RC_ASSERT(column <= 76U);
    }
}

TEST(EncodedWords, ComeBackWholeAndStayShort)
{
    std::string text;
    for (int i = 0; i < 40; ++i) text += "aüş€😀";
    auto encoded = mail::encoded_words(text);
    EXPECT_THAT(encoded, HasSubstr("?=\r\n =?"));
    auto unfolded = encoded;
    std::erase_if(unfolded, [](char c) { return c == '\r' || c == '\n'; });
    EXPECT_EQ(mail::decoded_words(unfolded), text);
    for (auto at = encoded.find("=?"); at != encoded.npos; at = encoded.find("=?utf", at + 1))
        EXPECT_LE(encoded.find("?=", at + 10) + 2 - at, 75U);
}

} // namespace
} // namespace erasmi::data
