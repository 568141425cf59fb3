#include "web/conditional.hpp"

#include <sodium/crypto_generichash.h>
#include <sodium/utils.h>

#include <array>

namespace erasmi::web {

namespace {

constexpr std::size_t tag_bytes = 16;

std::string_view opaque(std::string_view etag) { return etag.starts_with("W/") ? etag.substr(2) : etag; }

/// The next tag of a list, which is taken off; empty at the end or where the list is malformed. Tags may have
/// commas.
std::string_view take_tag(std::string_view& list)
{
    auto start = list.find_first_not_of(" \t,");
    if (start == list.npos) return {};
    list.remove_prefix(start);
    std::size_t quote = list.starts_with("W/") ? 2 : 0;
    if (quote >= list.size() || list[quote] != '"') return {};
    auto end = list.find('"', quote + 1);
    if (end == list.npos) return {};
    auto tag = list.substr(0, end + 1);
    list.remove_prefix(end + 1);
    return tag;
}

} // namespace

std::string strong_etag(std::string_view bytes)
{
    std::array<unsigned char, tag_bytes> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(bytes.data()),
                       bytes.size(), nullptr, 0);
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(tag_bytes, variant)> text;
    sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(), variant);
    return '"' + std::string(text.data()) + '"';
}

std::string weak_etag(std::string_view bytes) { return "W/" + strong_etag(bytes); }

bool matches_any(std::string_view if_none_match, std::string_view etag)
{
    if (if_none_match == "*") return true;
    for (auto tag = take_tag(if_none_match); !tag.empty(); tag = take_tag(if_none_match))
        if (opaque(tag) == opaque(etag)) return true;
    return false;
}

} // namespace erasmi::web
