#include "features/practices/texts.hpp"

#include "features/practices/text_helpers.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices {

std::string place_text(std::string_view place, std::string_view region, std::string_view country)
{
    std::string text(place);
    for (auto wider : {region == place ? std::string_view() : region, country}) {
        if (wider.empty()) continue;
        if (!text.empty()) text += ", ";
        text += wider;
    }
    return text;
}

std::string text_at(Content const& content, std::string_view path)
{
    std::string found;
    each_text(content, [&](std::string const& at, auto const& text) {
        if (at == path) found = text.str();
    });
    return found;
}

std::string all_words(Content const& content, TextsByPath const& translated)
{
    std::string words;
    each_text(content, [&](std::string const& path, auto const& text) {
        if (text.empty()) return;
        auto found = translated.find(path);
        words += web::plain_text(found == translated.end() ? text.str() : found->second);
        words += '\n';
    });
    return words;
}

} // namespace erasmi::practices
