#include "data/digest.hpp"

#include "data/chunks.hpp"

#include <algorithm>
#include <array>

namespace erasmi::data {

Sha256& Sha256::add(std::string_view bytes)
{
    crypto_hash_sha256_update(&state_, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    return *this;
}

std::string Sha256::hex()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256_final(&state_, hash.data());
    std::string text;
    for (auto byte : hash) {
        text += digits[byte >> 4];
        text += digits[byte & 0x0f];
    }
    return text;
}

std::string sha256(std::string_view bytes) { return Sha256().add(bytes).hex(); }

std::string sha256_of_file(std::filesystem::path const& file)
{
    Sha256 hash;
    read_chunks(file, [&](std::string_view bytes) { hash.add(bytes); });
    return hash.hex();
}

bool is_digest(std::string_view text)
{
    auto fits = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 2 * std::size_t{crypto_hash_sha256_BYTES} && std::ranges::all_of(text, fits);
}

} // namespace erasmi::data
