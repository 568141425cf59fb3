// The passwords that are tried first: lists of leaks, what people in our four countries take instead, and
// what is made of them by a number, an exclamation mark or by writing it twice.
#include "base/embedded.hpp"
#include "base/locale.hpp"
#include "features/identity/passwords.hpp"

#include <set>
#include <unordered_set>

namespace erasmi::identity {

namespace {

// passwords/common.txt: those of ten and more characters as they are, shorter ones as stems of longer ones.
std::unordered_set<std::string_view> read_list()
{
    std::unordered_set<std::string_view> words;
    auto rest = embedded::bytes_of(embedded::passwords(), "common.txt");
    while (!rest.empty()) {
        auto end = std::min(rest.find('\n'), rest.size());
        words.insert(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
}

bool is_listed(std::string_view word)
{
    static auto const words = read_list();
    return words.contains(word);
}

bool is_letter(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'); }

// "2024password!!" is "password".
std::string_view stem(std::string_view password)
{
    while (!password.empty() && !is_letter(password.back())) password.remove_suffix(1);
    while (!password.empty() && !is_letter(password.front())) password.remove_prefix(1);
    return password;
}

// "hallohallo" is "hallo" twice: shifted by its half, third, …, it is itself.
bool is_repetition(std::string_view password)
{
    for (std::size_t length = 1; length <= password.size() / 2; ++length)
        if (password.size() % length == 0 &&
            password.substr(length) == password.substr(0, password.size() - length))
            return true;
    return false;
}

} // namespace

bool is_common_password(std::string_view password)
{
    auto folded = fold(password);
    bool is_monotonous = std::set(folded.begin(), folded.end()).size() <= 2;
    return is_monotonous || is_repetition(folded) || is_listed(folded) || is_listed(stem(folded));
}

} // namespace erasmi::identity
