// A reader's language: texts by key, and numbers, dates and lists as that language writes them.
#pragma once

#include "base/clock.hpp"
#include "base/language.hpp"
#include "base/message.hpp"

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace erasmi {

using Argument = std::pair<std::string_view, std::string_view>;

/// One of a fixed set, one for each language, made at first use and shared by all threads. A copy is a
/// pointer.
class Locale {
public:
    /// Texts of a language without a catalogue (Arabic, Ukrainian) are the English ones.
    static Locale const& of(Language language);

    Language language() const;
    std::string_view code() const { return erasmi::code(language()); }
    std::string_view direction() const { return erasmi::direction(language()); }

    /// The text of a key without arguments; the view lives as long as the program. An unknown key yields the
    /// key.
    std::string_view text(std::string_view key) const;
    /// The text with `{name}` replaced by the argument of that name.
    std::string text(std::string_view key, std::initializer_list<Argument> arguments) const;
    /// The plural form of the key for `count`; `{n}` is the number as this language writes it.
    std::string plural(std::string_view key, std::int64_t count,
                       std::initializer_list<Argument> arguments = {}) const;
    std::string text(Message const& message) const;

    /// 12,345 · 12.345, Latin digits in every language.
    std::string number(std::int64_t value) const;
    std::string number(double value, int decimals) const;
    /// 23 November 2026 · 23. November 2026, in UTC.
    std::string date(Instant instant) const;
    /// November 2026, in UTC.
    std::string month(Instant instant) const;
    /// 23 November 2026, 14:05, in UTC.
    std::string date_time(Instant instant) const;
    /// "a, b and c".
    std::string list(std::span<std::string const> items) const;
    /// Negative, zero or positive as `left` sorts before, with or after `right` (ICU collation).
    int compare(std::string_view left, std::string_view right) const;

    struct Data;

private:
    explicit Locale(Language language);
    std::shared_ptr<Data const> data_;
};

/// Case and accents removed for comparing what people type (ICU); Turkish ı and İ become i.
std::string fold(std::string_view text);

} // namespace erasmi
