#include "features/practices/texts.hpp"

#include "web/markdown.hpp"

namespace erasmi::practices {

std::string text_at(Content const& content, std::string_view path)
{
    std::string found;
    each_text(content, [&](std::string const& at, auto const& text) {
        if (at == path) found = text.str();
    });
    return found;
}

std::string all_words(Content const& content)
{
    std::string words;
    each_text(content, [&](std::string const&, auto const& text) {
        if (text.empty()) return;
        words += web::plain_text(text.str());
        words += '\n';
    });
    return words;
}

} // namespace erasmi::practices
