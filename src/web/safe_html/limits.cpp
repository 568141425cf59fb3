#include "web/safe_html/limits.hpp"

#include "web/html/names.hpp"
#include "web/safe_html.hpp"

#include <algorithm>

namespace erasmi::web::safe_html {

namespace {

using markup::is_letter;
using markup::is_space;

constexpr int most_tags = 5'000;
constexpr int most_attributes = 100;
constexpr int most_formatting = 50;

/// Reads one start tag as a parser would.
class TagReader {
public:
    explicit TagReader(std::string_view html) : rest_(html)
    {
        name_ = take_while([](char c) { return is_letter(c); });
        take_while([](char c) { return !is_space(c) && c != '/' && c != '>'; });
        while (attributes_ <= most_attributes && find_attribute()) take_attribute();
        length_ = html.size() - rest_.size();
    }

    int attributes() const { return attributes_; }
    std::size_t length() const { return length_; }
    bool is_formatting() const
    {
        return markup::is_any_of(name_, {"b", "big", "code", "em", "font", "i", "nobr", "s", "small",
                                         "strike", "strong", "tt", "u"});
    }

private:
    template <class Predicate>
    std::string_view take_while(Predicate belongs)
    {
        auto end = std::ranges::find_if_not(rest_, belongs) - rest_.begin();
        auto taken = rest_.substr(0, static_cast<std::size_t>(end));
        rest_.remove_prefix(taken.size());
        return taken;
    }

    bool find_attribute()
    {
        take_while([](char c) { return is_space(c) || c == '/'; });
        return !rest_.empty() && rest_[0] != '>';
    }

    void take_attribute()
    {
        ++attributes_;
        rest_.remove_prefix(1);
        take_while([](char c) { return !is_space(c) && c != '/' && c != '>' && c != '='; });
        take_while(is_space);
        if (!rest_.starts_with('=')) return;
        rest_.remove_prefix(1);
        take_while(is_space);
        if (rest_.starts_with('"') || rest_.starts_with('\''))
            take_quoted(rest_[0]);
        else
            take_while([](char c) { return !is_space(c) && c != '>'; });
    }

    void take_quoted(char quote)
    {
        rest_.remove_prefix(std::min(rest_.find(quote, 1), rest_.size() - 1) + 1);
    }

    std::string_view rest_;
    std::string_view name_;
    int attributes_ = 0;
    std::size_t length_ = 0;
};

} // namespace

std::string_view first_bytes(std::string_view text, std::size_t size)
{
    if (text.size() <= size) return text;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    return text.substr(0, size);
}

// A tag is read behind every `<`, even inside of values and comments, where the parser sees none: so we never
// count less than it will find. `read` ends input that uses this to be read again and again.
std::string_view within_limits(std::string_view html)
{
    html = first_bytes(html, longest_html);
    int tags = 0, formatting = 0;
    std::size_t read = 0;
    for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
        if (at + 1 == html.size() || !is_letter(html[at + 1])) continue;
        TagReader tag(html.substr(at + 1));
        ++tags;
        read += tag.length();
        if (tag.attributes() > 0 && tag.is_formatting()) ++formatting;
        bool is_too_much = tags > most_tags || formatting > most_formatting ||
                           tag.attributes() > most_attributes || read > 4 * longest_html;
        if (is_too_much) return html.substr(0, at);
    }
    return html;
}

} // namespace erasmi::web::safe_html
