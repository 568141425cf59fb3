#include "features/identity/passwords.hpp"

#include "base/locale.hpp"
#include "base/text.hpp"
#include "features/identity/identity.hpp"

#include <sodium.h>

#include <array>
#include <cerrno>
#include <new>
#include <stdexcept>

namespace erasmi::identity {

namespace {

// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19 * 1024 * 1024;

void require_sodium()
{
    if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

// Of a secret that was thrown away, made once in each process.
std::string const& unmatched_hash()
{
    static std::string const hash = [] {
        std::array<char, 32> secret;
        require_sodium();
        randombytes_buf(secret.data(), secret.size());
        return password_hash({secret.data(), secret.size()});
    }();
    return hash;
}

bool contains_name(std::string_view password, Person const& person)
{
    auto folded = fold(password);
    auto address = person.email ? std::string_view(person.email->value) : std::string_view();
    return folded == address || folded == address.substr(0, address.find('@')) ||
           (!person.name.empty() && folded == fold(person.name));
}

} // namespace

std::string password_hash(std::string_view password)
{
    require_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash;
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory_bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return hash.data();
}

bool password_matches(std::optional<std::string> const& hash, std::string_view password)
{
    require_sodium();
    auto const& known = hash ? *hash : unmatched_hash();
    errno = 0;
    bool matches = crypto_pwhash_str_verify(known.c_str(), password.data(), password.size()) == 0;
    if (!matches && errno == ENOMEM) throw std::bad_alloc(); // nobody knows whether it does
    return matches && hash;
}

bool wants_new_hash(std::string const& hash)
{
    return crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memory_bytes) != 0;
}

Problems password_problems(std::string_view field, std::string_view password, Person const& person)
{
    auto characters = static_cast<int>(count_characters(password));
    Message message;
    if (characters < least_password_characters)
        message = {"problem.too_short", {{"least", std::to_string(least_password_characters)}}};
    else if (characters > most_password_characters)
        message = {"problem.too_long", {{"most", std::to_string(most_password_characters)}}};
    else if (is_common_password(password))
        message = {"identity.problem.common_password"};
    else if (contains_name(password, person))
        message = {"identity.problem.password_is_name"};
    else
        return {};
    return {{std::string(field), message}};
}

} // namespace erasmi::identity
