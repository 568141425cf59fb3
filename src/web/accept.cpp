#include "web/accept.hpp"

#include "web/html/names.hpp"
#include "web/pieces.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace erasmi::web {

namespace {

using markup::same_name;

/// 0 to 1000 for "0", "0.5", "1.000" (RFC 9110, 12.4.2); nothing when malformed.
std::optional<int> quality_of(std::string_view text)
{
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return {};
    if (text.size() > 1 && text[1] != '.') return {};
    int quality = text[0] == '1' ? 1000 : 0, worth = 100;
    for (char c : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (c < '0' || c > '9') return {};
        quality += worth * (c - '0');
        worth /= 10;
    }
    return quality <= 1000 ? std::optional(quality) : std::nullopt;
}

/// One member of a list: what it names and how much it is wanted.
struct Wish {
    std::string_view name;
    int quality = 1000;
    bool has_parameters = false; ///< a media type's own, before "q"
};

std::optional<Wish> wish_of(std::string_view member)
{
    Wish wish{.name = trim_blanks(take_until(member, ';'))};
    while (!member.empty()) {
        auto parameter = trim_blanks(take_until(member, ';'));
        if (!markup::starts_with_name(parameter, "q=")) {
            wish.has_parameters = true;
            continue;
        }
        auto quality = quality_of(parameter.substr(2));
        if (!quality) return {};
        wish.quality = *quality;
        break;
    }
    if (wish.name.empty()) return {};
    return wish;
}

/// Calls `visit` with each well-formed member.
template <class Visit>
void each_wish(std::string_view header, Visit visit)
{
    while (!header.empty())
        if (auto wish = wish_of(take_until(header, ','))) visit(*wish);
}

/// How exactly a media range names a type: 0 not at all, 1 by "*/*", 2 by "text/*", 3 wholly.
int exactness(Wish const& wish, std::string_view type)
{
    // We offer no type with parameters, so a range with some is about another one ("text/html;level=1").
    if (wish.has_parameters) return 0;
    if (same_name(wish.name, type)) return 3;
    if (wish.name == "*/*") return 1;
    auto slash = type.find('/');
    bool is_family = wish.name.ends_with("/*") &&
                     same_name(wish.name.substr(0, wish.name.size() - 2), type.substr(0, slash));
    return is_family ? 2 : 0;
}

/// Of the most exact range that names the type (RFC 9110, 12.5.1).
int media_quality(std::string_view header, std::string_view type)
{
    int quality = 0, best = 0;
    each_wish(header, [&](Wish const& wish) {
        int exact = exactness(wish, type);
        if (exact <= best) return;
        best = exact;
        quality = wish.quality;
    });
    return quality;
}

/// The offered tag that is `range` or what remains of it when subtags are cut off from the end (RFC
/// 4647, 3.4).
std::string_view looked_up(std::string_view range, std::span<std::string_view const> offered)
{
    while (!range.empty()) {
        for (auto tag : offered)
            if (same_name(tag, range)) return tag;
        auto hyphen = range.rfind('-');
        range = hyphen == range.npos ? std::string_view() : range.substr(0, hyphen);
        // A single letter in front of the cut subtag belongs to it: "zh-x-private".
        if (range.size() > 2 && range[range.size() - 2] == '-') range.remove_suffix(2);
    }
    return {};
}

bool is_excluded(std::string_view header, std::string_view language)
{
    bool is_excluded = false;
    each_wish(header,
              [&](Wish const& wish) { is_excluded |= wish.quality == 0 && same_name(wish.name, language); });
    return is_excluded;
}

int encoding_quality(std::string_view header, std::string_view name)
{
    std::optional<int> own, any;
    each_wish(header, [&](Wish const& wish) {
        if (same_name(wish.name, name))
            own = wish.quality;
        else if (wish.name == "*")
            any = wish.quality;
    });
    return own.value_or(any.value_or(0));
}

} // namespace

std::string_view best_media_type(std::string_view header, std::span<std::string_view const> offered)
{
    if (trim_blanks(header).empty()) return offered.empty() ? std::string_view() : offered.front();
    std::string_view best;
    int best_quality = 0;
    for (auto type : offered) {
        int quality = media_quality(header, type);
        if (quality <= best_quality) continue;
        best = type;
        best_quality = quality;
    }
    return best;
}

std::string_view best_language(std::string_view header, std::span<std::string_view const> offered)
{
    std::string_view best;
    int best_quality = 0;
    auto first_allowed = [&] {
        auto found = std::ranges::find_if(offered, [&](auto tag) { return !is_excluded(header, tag); });
        return found == offered.end() ? std::string_view() : *found;
    };
    each_wish(header, [&](Wish const& wish) {
        if (wish.quality <= best_quality) return;
        auto found = wish.name == "*" ? first_allowed() : looked_up(wish.name, offered);
        if (found.empty()) return;
        best = found;
        best_quality = wish.quality;
    });
    return best;
}

Encoding best_encoding(std::string_view header)
{
    auto best = Encoding::identity;
    int best_quality = 0;
    for (auto encoding : {Encoding::brotli, Encoding::gzip}) {
        int quality = encoding_quality(header, encoding_name(encoding));
        if (quality <= best_quality) continue;
        best = encoding;
        best_quality = quality;
    }
    return encoding_quality(header, "identity") > best_quality ? Encoding::identity : best;
}

std::string_view encoding_name(Encoding encoding)
{
    switch (encoding) {
    case Encoding::brotli: return "br";
    case Encoding::gzip: return "gzip";
    default: return "identity";
    }
}

} // namespace erasmi::web
