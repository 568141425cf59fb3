// SHA-256 (FIPS 180-4), as 64 lower-case hexadecimal digits.
#pragma once

#include <sodium/crypto_hash_sha256.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace erasmi::data {

class Sha256 {
public:
    Sha256() { crypto_hash_sha256_init(&state_); }
    Sha256& add(std::string_view bytes);
    /// Call once, last.
    std::string hex();

private:
    crypto_hash_sha256_state state_;
};

std::string sha256(std::string_view bytes);
/// Throws std::system_error when the file cannot be read.
std::string sha256_of_file(std::filesystem::path const& file);
/// True for 64 lower-case hexadecimal digits.
bool is_digest(std::string_view text);

} // namespace erasmi::data
