// Texts and their arguments. Numbers, dates, lists and order are in locale_formats.cpp.
#include "base/locale.hpp"

#include "base/catalogue.hpp"
#include "base/embedded.hpp"

#include <algorithm>
#include <functional>
#include <mutex>
#include <optional>
#include <set>

namespace erasmi {

namespace {

Language language_of_texts(Language language)
{
    bool has_texts = std::ranges::find(interface_languages, language) != interface_languages.end();
    return has_texts ? language : Language::en;
}

Catalogue catalogue_of(Language language)
{
    std::string const name(code(language));
    return {name, embedded::bytes_of(embedded::messages(), name + ".mo")};
}

/// `lookup(name)` gives the argument of that name or nothing; what is no argument stays as it is written.
template <class Lookup>
std::string filled(std::string_view pattern, Lookup lookup)
{
    std::string out;
    for (;;) {
        auto open = pattern.find('{');
        auto close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) return out.append(pattern);
        out += pattern.substr(0, open);
        std::optional<std::string_view> argument = lookup(pattern.substr(open + 1, close - open - 1));
        out += argument ? *argument : pattern.substr(open, close - open + 1);
        pattern.remove_prefix(close + 1);
    }
}

/// Finds names in a list of arguments, whose names and values are the members given.
template <class Arguments, class Name, class Value>
auto lookup_in(Arguments const& arguments, Name name, Value value)
{
    return [&arguments, name, value](std::string_view wanted) -> std::optional<std::string_view> {
        auto found = std::ranges::find(arguments, wanted, name);
        if (found == arguments.end()) return {};
        return std::invoke(value, *found);
    };
}

auto lookup_in(std::initializer_list<Argument> const& arguments)
{
    return lookup_in(arguments, &Argument::first, &Argument::second);
}

auto lookup_in(std::vector<MessageArgument> const& arguments)
{
    return lookup_in(arguments, &MessageArgument::name, &MessageArgument::value);
}

/// As `lookup`, and {n} is the number.
template <class Lookup>
auto with_number(std::string_view number, Lookup lookup)
{
    return [=](std::string_view name) { return name == "n" ? std::optional(number) : lookup(name); };
}

} // namespace

struct Locale::Data {
    Language language;
    Catalogue catalogue;
};

Locale::Locale(Language language)
    : data_(std::make_shared<Data const>(Data{language, catalogue_of(language_of_texts(language))}))
{
}

Locale const& Locale::of(Language language)
{
    static auto const all = [] {
        std::vector<Locale> locales;
        locales.reserve(all_languages.size());
        for (auto each : all_languages) locales.push_back(Locale(each));
        return locales;
    }();
    return all[static_cast<std::size_t>(language)];
}

Language Locale::language() const { return data_->language; }

namespace {

/// A key without a text is our mistake; it is shown, and kept, so that the view may be kept like any other.
std::string_view kept_key(std::string_view key)
{
    static std::mutex mutex;
    static std::set<std::string, std::less<>> keys;
    std::lock_guard lock(mutex);
    if (auto known = keys.find(key); known != keys.end()) return *known;
    constexpr std::size_t most = 1000;
    return keys.size() < most ? *keys.emplace(key).first : std::string_view("?");
}

} // namespace

std::string_view Locale::text(std::string_view key) const
{
    auto text = data_->catalogue.text(key);
    return text ? *text : kept_key(key);
}

std::string Locale::text(std::string_view key, std::initializer_list<Argument> arguments) const
{
    return filled(text(key), lookup_in(arguments));
}

std::string Locale::plural(std::string_view key, std::int64_t count,
                           std::initializer_list<Argument> arguments) const
{
    auto form = data_->catalogue.plural(key, count).value_or(key);
    return filled(form, with_number(number(count), lookup_in(arguments)));
}

std::string Locale::text(Message const& message) const
{
    auto lookup = lookup_in(message.arguments);
    if (!message.count) return filled(text(message.key), lookup);
    auto form = data_->catalogue.plural(message.key, *message.count).value_or(message.key);
    return filled(form, with_number(number(*message.count), lookup));
}

} // namespace erasmi
