// The passwords and stems of passwords that are tried first: public lists of leaks, and what people in our
// four countries take instead.
#include "base/locale.hpp"
#include "features/identity/passwords.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace erasmi::identity {

namespace {

// Sorted.
// clang-format off
constexpr std::array<std::string_view, 322> common{
    "0123456789", "0987654321", "1029384756", "1111111111", "1122334455", "11223344556677", "12312312",
    "123123123", "1231231234", "12341234", "123412341234", "12345678", "123456789", "1234567890",
    "12345678900", "12345678910", "123456789a", "123456789abc", "123456789q", "12345qwert", "123abc",
    "123qwe", "123qweasd", "123qweasdzxc", "135792468", "13579246810", "147258369", "147852369",
    "159357456", "159753", "1a2b3c4d", "1a2b3c4d5e", "1password", "1q2w3e", "1q2w3e4r", "1q2w3e4r5t",
    "1q2w3e4r5t6y", "1qaz2wsx", "1qaz2wsx3edc", "1qazxsw2", "1qazxsw23edc", "20202020", "22222222",
    "2wsx3edc", "3.1415926535", "3rjs1la7qe", "7777777777", "87654321", "88888888", "963852741",
    "987654321", "9876543210", "99999999", "a123456789", "a1b2c3d4", "a1b2c3d4e5", "aa123456", "aaaaaaaa",
    "abc123", "abc123456", "abc12345678", "abcd1234", "abcd12345", "abcdef", "abcdef123456", "abcdefgh",
    "abcdefghij", "abcdefghijk", "access", "admin", "admin123", "adminadmin", "administrator",
    "alexander", "amsterdam", "andrea", "angel", "angels", "anthony", "asdasd", "asdasdasd", "asdf1234",
    "asdfasdf", "asdfgh", "asdfghjk", "asdfghjkl", "asdfjkl", "ashley", "azerty", "azertyuiop",
    "babygirl", "barcelona", "baseball", "basketball", "batman", "benutzer", "berlin", "besiktas",
    "blink182", "bonjour", "bonjour123", "brandon", "buster", "butterfly", "calvin", "changeit",
    "changeme", "charlie", "chelsea", "chocolate", "christian", "christopher", "ciao", "ciaociao",
    "computer", "cookie", "corona", "daniel", "default", "deutschland", "donald", "dragon", "einstein",
    "elizabeth", "erasmus", "europa", "facebook", "fenerbahce", "ferrari", "flower", "football",
    "forever", "frankfurt", "freedom", "friends", "fussball", "galatasaray", "galatasaray1905", "gandalf",
    "geheim", "geheimnis", "google", "guest", "gwerty", "hallo", "hallohallo", "hamburg", "hamster",
    "hannover", "harley", "hello", "hellohello", "helpdesk", "hunter", "ichliebedich", "iloveyou",
    "iloveyou1", "iloveyou2", "iloveyouforever", "instagram", "internet", "istanbul", "italia", "jasmine",
    "jennifer", "jessica", "jordan", "jordan23", "joshua", "juventus", "juventus1897", "kennwort",
    "killer", "letmein", "letmein123", "letmeinnow", "leverkusen", "linkedin", "liverpool", "london",
    "lovely", "loveme", "manager", "marina", "master", "matrix", "matthew", "melissa", "merhaba",
    "michael", "michelle", "minecraft", "monkey", "monster", "motdepasse", "mustafa", "mustang", "mynoob",
    "mypassword", "napoli", "naruto", "nicole", "ninja", "nothing", "november", "orange", "p@ssw0rd",
    "p@ssword", "pa55word", "parola", "passat", "passport", "passw0rd", "password", "password1",
    "password123", "passwords", "passwort", "passwort1", "passwort123", "pokemon", "police", "princess",
    "purple", "q1w2e3r4", "q1w2e3r4t5", "q1w2e3r4t5y6", "qazwsx", "qazwsxedc", "qazwsxedcrfv", "qqqqqqqq",
    "qwaszx", "qwe123", "qwer1234", "qwert", "qwert123", "qwerty", "qwerty12", "qwerty123", "qwerty1234",
    "qwerty12345", "qwerty123456", "qwerty1234567", "qwertyqwerty", "qwertyui", "qwertyuiop",
    "qwertyuiop123", "qwertz", "qwertzuiop", "r00t", "rainbow", "rebecca", "reddit", "roma", "root",
    "rootroot", "rosebud", "samantha", "samsung", "schalke", "schalke04", "schatz", "secret",
    "secretsecret", "security", "service", "shadow", "sifre", "snoopy", "soccer", "solo", "sommer",
    "sonne", "sonnenschein", "soyledim", "spiderman", "startrek", "starwars", "student", "sunflower",
    "sunshine", "superman", "supervisor", "support", "sweety", "system", "teamo", "teddybear",
    "temporary", "test", "testing", "testtest", "thomas", "tigger", "tinkerbell", "toor", "toortoor",
    "trabzonspor", "trustno1", "trustnoone", "turkiye", "user", "username", "utente", "valentina",
    "victoria", "welcome", "welcome1", "welcome123", "whatever", "wilkommen", "willkommen", "winter",
    "wolfgang", "xbox360", "xxxxxxxx", "zaq12wsx", "zaq1zaq1", "zxcvbn", "zxcvbnm", "zxcvbnm123",
    "zxcvbnmasdfghjkl",
};
// clang-format on
static_assert(std::ranges::is_sorted(common));

// "Password2024!" is "password".
std::string_view stem(std::string_view password)
{
    auto is_letter = [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'); };
    while (!password.empty() && !is_letter(password.back())) password.remove_suffix(1);
    return password;
}

} // namespace

bool is_common_password(std::string_view password)
{
    auto folded = fold(password);
    bool is_monotonous = std::set(folded.begin(), folded.end()).size() <= 2;
    return is_monotonous || std::ranges::binary_search(common, std::string_view(folded)) ||
           std::ranges::binary_search(common, stem(folded));
}

} // namespace erasmi::identity
