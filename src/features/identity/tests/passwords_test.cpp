// Which passwords are taken, and how they are kept.
#include "base/embedded.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/passwords.hpp"

#include <gmock/gmock.h>

namespace erasmi::identity {
namespace {

Person anna() { return {.email = Email{"anna.weber@example.org"}, .name = "Anna Weber"}; }

std::string fault(std::string_view password)
{
    auto problems = password_problems("fresh", password, anna());
    return problems.empty() ? "" : problems.front().message.key;
}

TEST(Passwords, NeedTenCharactersAndNothingElse)
{
    EXPECT_EQ(fault("xkcdwords"), "problem.too_short");
    EXPECT_EQ(fault("xkcd words"), "");
    EXPECT_EQ(fault("übergröße ü"), "");
    EXPECT_EQ(fault("        leading and trailing "), "");
    EXPECT_EQ(fault("ab " + std::string(125, 'x')), "");
    EXPECT_EQ(fault("ab " + std::string(126, 'x')), "problem.too_long");
}

TEST(Passwords, ThatAreTriedFirstAreRefused)
{
    for (auto text : {"1234567890", "Password123", "PASSWORD2026!", "qwertzuiop", "Iloveyou2!!!",
                      "galatasaray1905", "aaaaaaaaaaaa", "abababababab"})
        EXPECT_EQ(fault(text), "identity.problem.common_password") << text;
    for (auto text : {"2024Password!!", "hallohallo12", "abc!abc!abc!", "Manchester", "1qaz2wsx3edc4rfv",
                      "passwordpassword"})
        EXPECT_EQ(fault(text), "identity.problem.common_password") << text;
    for (auto text :
         {"four words in a row", "übergröße ü", "Halberstadt liegt am Harz", "trabant und kein ford"})
        EXPECT_EQ(fault(text), "") << text;
    for (auto text : {"Anna.Weber", "anna weber", "anna.weber@example.org"})
        EXPECT_EQ(fault(text), "identity.problem.password_is_name") << text;
}

// OWASP ASVS 5.0, 6.2.4 asks for the three thousand commonest that would otherwise be taken.
TEST(Passwords, OfTheListAreMoreThanThreeThousandThatWouldBeLongEnough)
{
    auto list = embedded::bytes_of(embedded::passwords(), "common.txt");
    int long_enough = 0;
    for (std::size_t begin = 0, end = 0; (end = list.find('\n', begin)) != list.npos; begin = end + 1) {
        auto word = list.substr(begin, end - begin);
        if (static_cast<int>(word.size()) < least_password_characters) continue;
        ++long_enough;
        EXPECT_EQ(fault(word), "identity.problem.common_password") << word;
    }
    EXPECT_GT(long_enough, 3000);
}

TEST(Passwords, AreKeptAsArgon2idWithTheParametersOfToday)
{
    auto hash = password_hash("some password");
    EXPECT_THAT(hash, ::testing::StartsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    EXPECT_TRUE(password_matches(hash, "some password"));
    EXPECT_FALSE(password_matches(hash, "some passwore"));
    EXPECT_FALSE(password_matches(hash, std::string_view("some password\0", 14)));
    std::string const longest(most_password_characters, 'x');
    EXPECT_FALSE(password_matches(password_hash(longest), longest.substr(1) + "y")) << "nothing is cut off";
    EXPECT_FALSE(password_matches({}, "some password"));
    EXPECT_FALSE(wants_new_hash(hash));
    EXPECT_TRUE(wants_new_hash(
        "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQxMjM0NTY$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
}

} // namespace
} // namespace erasmi::identity
