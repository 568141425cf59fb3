#include "web/sessions.hpp"

#include <sodium.h>

#include <array>

namespace erasmi::web {

namespace {

using Digest = std::array<unsigned char, 32>;

std::string base64url(Digest const& digest)
{
    std::string text(sodium_base64_ENCODED_LEN(digest.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING),
                     '\0');
    sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back(); // the terminating NUL
    return text;
}

// BLAKE2b (RFC 7693) of the token under a name, so that one token yields unrelated values.
std::string derived(std::string_view purpose, std::string_view token)
{
    Digest digest;
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, digest.size());
    for (auto part : {purpose, std::string_view(":"), token})
        crypto_generichash_update(&state, reinterpret_cast<unsigned char const*>(part.data()), part.size());
    crypto_generichash_final(&state, digest.data(), digest.size());
    return base64url(digest);
}

} // namespace

std::string session_id(std::string_view token) { return derived("session", token); }
std::string csrf_token(std::string_view token) { return derived("form", token); }

bool csrf_matches(std::string_view token, std::string_view given)
{
    auto expected = csrf_token(token);
    return given.size() == expected.size() && sodium_memcmp(expected.data(), given.data(), given.size()) == 0;
}

std::string_view session_cookie(bool secure) { return secure ? "__Host-session" : "session"; }
std::string_view guest_cookie(bool secure) { return secure ? "__Host-guest" : "guest"; }

} // namespace erasmi::web
