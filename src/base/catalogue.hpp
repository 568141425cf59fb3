// The texts of one language, from a compiled gettext catalogue in memory.
#pragma once

#include <cstdint>
#include <locale>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace erasmi {

/// Immutable after it was made, so all threads may ask at once.
class Catalogue {
public:
    /// `compiled` is a .mo file in this machine's byte order, which must live as long as the catalogue.
    /// `language` is its code. Throws std::runtime_error when the bytes are no catalogue.
    Catalogue(std::string const& language, std::string_view compiled);

    /// The text of the key, of a plural its first form; nothing when the key is unknown.
    std::optional<std::string_view> text(std::string_view key) const;
    /// The form for `count` by the catalogue's Plural-Forms; nothing when the key is unknown.
    std::optional<std::string_view> plural(std::string_view key, std::int64_t count) const;

private:
    /// Both views lie in the compiled catalogue and are followed by a zero byte.
    std::unordered_map<std::string_view, std::string_view> texts_;
    std::locale plurals_;
};

} // namespace erasmi
