// Ids of records: UUID version 7 as text (RFC 9562, section 5.7), typed by what they name.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace erasmi {

/// The 36 characters of a UUID, lower case. The empty id (all zeroes, the "nil" UUID) names nothing.
using IdText = std::array<char, 36>;

inline constexpr IdText nil_id = [] {
    IdText text{};
    text.fill('0');
    for (auto hyphen : {8, 13, 18, 23}) text[static_cast<std::size_t>(hyphen)] = '-';
    return text;
}();

/// The id in `text`, or nothing when it is not 36 characters of a lower-case UUID.
std::optional<IdText> parse_id(std::string_view text);

/// An id of one kind of record; ids of different kinds do not mix.
template <class Kind>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(IdText text) : text_(text) {}

    static std::optional<Id> parse(std::string_view text)
    {
        auto parsed = parse_id(text);
        return parsed ? std::optional(Id(*parsed)) : std::nullopt;
    }

    std::string_view text() const { return {text_.data(), text_.size()}; }
    std::string str() const { return std::string(text()); }
    bool empty() const { return text_ == nil_id; }
    operator std::string_view() const { return text(); }

    friend auto operator<=>(Id const&, Id const&) = default;

private:
    IdText text_ = nil_id;
};

} // namespace erasmi
