// Numbers, dates, lists and alphabetical order as a language writes them, by ICU.
#include "base/locale.hpp"

#include <unicode/coll.h>
#include <unicode/listformatter.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

namespace erasmi {

namespace {

using icu::number::LocalizedNumberFormatter;

// In the order of the enumerators. British English, because Europeans write the day before the month.
constexpr std::array<char const*, all_languages.size()> tags{"en-GB", "de", "it", "tr", "ar-u-nu-latn", "uk"};

constexpr std::size_t most_decimals = 9;

void check(UErrorCode error)
{
    if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU: ") + u_errorName(error));
}

icu::Locale icu_locale(Language language)
{
    UErrorCode error = U_ZERO_ERROR;
    auto locale = icu::Locale::forLanguageTag(tags[static_cast<std::size_t>(language)], error);
    check(error);
    return locale;
}

std::unique_ptr<icu::DateFormat> long_dates(icu::Locale const& locale)
{
    std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
    if (!format) throw std::runtime_error("ICU has no date format");
    format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
    return format;
}

std::unique_ptr<icu::DateFormat> year_and_month(icu::Locale const& locale)
{
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createInstanceForSkeleton("yMMMM", locale, error));
    check(error);
    format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
    return format;
}

/// Runs one of ICU's factories, which report failure through their last argument.
template <class Factory>
auto made(Factory create)
{
    UErrorCode error = U_ZERO_ERROR;
    auto object = std::unique_ptr<std::remove_pointer_t<decltype(create(error))>>(create(error));
    check(error);
    return object;
}

/// ICU's objects change while they work, so every thread has its own.
struct Formats {
    explicit Formats(Language language) : locale(icu_locale(language)) {}

    icu::Locale locale;
    std::array<std::optional<LocalizedNumberFormatter>, most_decimals + 1> numbers;
    std::unique_ptr<icu::DateFormat> dates = long_dates(locale);
    std::unique_ptr<icu::DateFormat> months = year_and_month(locale);
    std::unique_ptr<icu::ListFormatter> lists = made([&](UErrorCode& error) {
        return icu::ListFormatter::createInstance(locale, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, error);
    });
    std::unique_ptr<icu::Collator> order =
        made([&](UErrorCode& error) { return icu::Collator::createInstance(locale, error); });

    LocalizedNumberFormatter const& number_format(std::size_t decimals)
    {
        auto& format = numbers[decimals];
        if (!format)
            format = icu::number::NumberFormatter::withLocale(locale)
                         .precision(icu::number::Precision::fixedFraction(static_cast<int>(decimals)))
                         .roundingMode(UNUM_ROUND_HALFUP);
        return *format;
    }
};

Formats& formats_of(Language language)
{
    thread_local std::array<std::unique_ptr<Formats>, all_languages.size()> formats;
    auto& found = formats[static_cast<std::size_t>(language)];
    if (!found) found = std::make_unique<Formats>(language);
    return *found;
}

std::string utf8(icu::UnicodeString const& text)
{
    std::string out;
    return text.toUTF8String(out);
}

std::string utf8(icu::number::FormattedNumber const& number)
{
    UErrorCode error = U_ZERO_ERROR;
    auto text = number.toTempString(error);
    check(error);
    return utf8(text);
}

icu::StringPiece piece(std::string_view text)
{
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// "14:05"
std::string time_of_day(Instant instant)
{
    auto const minutes =
        std::chrono::floor<std::chrono::minutes>(instant - std::chrono::floor<std::chrono::days>(instant));
    auto digits = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return digits(minutes.count() / 60) + ":" + digits(minutes.count() % 60);
}

} // namespace

std::string Locale::number(std::int64_t value) const
{
    // No language of ours groups or signs these, and most numbers on a page are small.
    if (value >= 0 && value < 1000) return std::to_string(value);
    UErrorCode error = U_ZERO_ERROR;
    auto number = formats_of(language()).number_format(0).formatInt(value, error);
    check(error);
    return utf8(number);
}

std::string Locale::number(double value, int decimals) const
{
    auto places = static_cast<std::size_t>(std::clamp(decimals, 0, static_cast<int>(most_decimals)));
    UErrorCode error = U_ZERO_ERROR;
    auto number = formats_of(language()).number_format(places).formatDouble(value, error);
    check(error);
    return utf8(number);
}

std::string Locale::date(Instant instant) const
{
    icu::UnicodeString text;
    formats_of(language()).dates->format(static_cast<UDate>(milliseconds(instant)), text);
    return utf8(text);
}

std::string Locale::month(Instant instant) const
{
    icu::UnicodeString text;
    formats_of(language()).months->format(static_cast<UDate>(milliseconds(instant)), text);
    return utf8(text);
}

std::string Locale::date_time(Instant instant) const
{
    auto comma = language() == Language::ar ? "، " : ", ";
    return date(instant) + comma + time_of_day(instant);
}

std::string Locale::list(std::span<std::string const> items) const
{
    std::vector<icu::UnicodeString> parts;
    for (auto const& item : items) parts.push_back(icu::UnicodeString::fromUTF8(piece(item)));
    UErrorCode error = U_ZERO_ERROR;
    icu::UnicodeString text;
    formats_of(language()).lists->format(parts.data(), static_cast<std::int32_t>(parts.size()), text, error);
    check(error);
    return utf8(text);
}

int Locale::compare(std::string_view left, std::string_view right) const
{
    UErrorCode error = U_ZERO_ERROR;
    auto order = formats_of(language()).order->compareUTF8(piece(left), piece(right), error);
    check(error);
    return order;
}

} // namespace erasmi
