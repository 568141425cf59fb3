// Single texts come from a hash table of our own (about 20 ns, no allocation); plural forms from
// Boost.Locale, which evaluates the catalogue's Plural-Forms.
#include "base/catalogue.hpp"

#include <boost/locale/gnu_gettext.hpp>

#include <cstring>
#include <stdexcept>
#include <vector>

namespace erasmi {

namespace {

/// A .mo file: GNU gettext manual, "The Format of GNU MO Files".
class CompiledCatalogue {
public:
    explicit CompiledCatalogue(std::string_view bytes) : bytes_(bytes)
    {
        constexpr std::uint32_t magic = 0x950412de;
        if (number(0) != magic) throw std::runtime_error("not a compiled message catalogue");
    }

    std::uint32_t size() const { return number(8); }
    std::string_view key(std::uint32_t index) const { return string(number(12) + 8 * index); }
    std::string_view text(std::uint32_t index) const { return string(number(16) + 8 * index); }

private:
    std::uint32_t number(std::size_t offset) const
    {
        std::uint32_t value = 0;
        if (offset + sizeof value > bytes_.size())
            throw std::runtime_error("a message catalogue ends too early");
        std::memcpy(&value, bytes_.data() + offset, sizeof value);
        return value;
    }

    /// Of strings joined by zero bytes (a key and its plural, the plural forms) the first.
    std::string_view string(std::size_t descriptor) const
    {
        auto length = number(descriptor);
        auto offset = number(descriptor + 4);
        if (offset > bytes_.size() || length >= bytes_.size() - offset)
            throw std::runtime_error("a message catalogue ends too early");
        auto joined = bytes_.substr(offset, length);
        return joined.substr(0, joined.find('\0'));
    }

    std::string_view bytes_;
};

std::locale with_plurals(std::string const& language, std::string_view compiled)
{
    namespace gettext = boost::locale::gnu_gettext;
    gettext::messages_info info;
    info.language = language;
    info.encoding = "UTF-8";
    info.domains.emplace_back("erasmi");
    info.paths.emplace_back("inside the program");
    info.callback = [&](std::string const&, std::string const&) {
        return std::vector<char>(compiled.begin(), compiled.end());
    };
    return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

/// Plural rules look at the last digits only, but Boost.Locale's counts are int.
int plural_number(std::int64_t count)
{
    constexpr std::int64_t period = 1'000'000;
    auto const distance = count < 0 ? -(count + 1) + 1ULL : static_cast<std::uint64_t>(count);
    return static_cast<int>(distance < period ? distance : distance % period + period);
}

} // namespace

Catalogue::Catalogue(std::string const& language, std::string_view compiled)
    : plurals_(with_plurals(language, compiled))
{
    CompiledCatalogue const catalogue(compiled);
    texts_.reserve(catalogue.size());
    for (std::uint32_t i = 0; i < catalogue.size(); ++i)
        if (auto key = catalogue.key(i); !key.empty()) texts_.emplace(key, catalogue.text(i));
}

std::optional<std::string_view> Catalogue::text(std::string_view key) const
{
    auto found = texts_.find(key);
    return found == texts_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string_view> Catalogue::plural(std::string_view key, std::int64_t count) const
{
    auto found = texts_.find(key);
    if (found == texts_.end()) return {};
    auto const& messages = std::use_facet<boost::locale::message_format<char>>(plurals_);
    auto const* form = messages.get(0, nullptr, std::string(key).c_str(), plural_number(count));
    return form ? std::string_view(form) : found->second;
}

} // namespace erasmi
