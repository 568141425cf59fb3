#include "features/practices/tests/arbitrary_content.hpp"

#include "features/practices/texts.hpp"

#include <rapidcheck.h>

namespace erasmi::practices {

namespace {

int from_to(int least, int most) { return *rc::gen::inRange(least, most + 1); }

/// Characters that formats treat in their own ways, and others.
std::string arbitrary_text()
{
    static std::vector<std::string> const pieces{
        "a",   "Tee ", "ü",  "ş",  "عربي", "😀",   "=", "+", "-", "@", "'",       "\"",
        ",",   ";",    "\t", "\n", " ",    "<b>", "&", "_", "1", "]", "_x0041_", "\xef\xbf\xbf",
        "true"};
    std::string text;
    for (int i = from_to(0, 8); i > 0; --i) text += *rc::gen::elementOf(pieces);
    return text;
}

template <class T>
T arbitrary();
template <class T>
void fill(std::optional<T>& out);
template <class T>
void fill(std::vector<T>& out);

template <TextRule Rule>
void fill(RuledText<Rule>& out)
{
    if (!Field<RuledText<Rule>>::accept(arbitrary_text(), out)) return;
    std::string const least(static_cast<std::size_t>(std::max(Rule.least, 1)), 'f');
    (void)Field<RuledText<Rule>>::accept(least, out);
}

template <Literal Taxonomy>
void fill(Term<Taxonomy>& out)
{
    out.key = *rc::gen::element("", "word", "two_words", "sf1", "0");
}

void fill(Term<"region">& out) { out.key = *rc::gen::element("", "DEE0", "IE04", "TR10"); }

template <std::int64_t Least, std::int64_t Most>
void fill(Whole<Least, Most>& out)
{
    out.value = *rc::gen::inRange(Least, Most + 1);
}

void fill(WebAddress& out) { out.value = *rc::gen::element("", "https://example.org/?a=b,c;d"); }
void fill(bool& out) { out = *rc::gen::arbitrary<bool>(); }
void fill(Adaptability& out) { out = *rc::gen::element(Adaptability::core, Adaptability::adaptable); }

template <class T>
void fill(std::optional<T>& out)
{
    if (*rc::gen::arbitrary<bool>()) out = arbitrary<T>();
}

template <Described T>
void fill(T& out)
{
    each_field(out, [](std::string_view, auto& field) { fill(field); });
}

template <class T>
void fill(std::vector<T>& out)
{
    for (int i = from_to(0, 4); i > 0; --i) out.push_back(arbitrary<T>());
}

template <class T>
T arbitrary()
{
    T value{};
    fill(value);
    return value;
}

template <class Text>
void set(Text& text, std::string const& value)
{
    (void)Field<Text>::accept(value, text);
}

} // namespace

Content arbitrary_content()
{
    auto content = arbitrary<Content>();
    for (std::size_t i = 0; i < content.steps.size(); ++i) set(content.steps[i].key, "k" + std::to_string(i));
    for (auto& theme : content.themes)
        if (theme.empty()) theme.key = "theme";
    for (auto& factor : content.factors)
        if (factor.factor.empty()) set(factor.how, "Somehow");
    for (auto& source : content.sources)
        if (source.url.empty()) set(source.title, "A source");
    return content;
}

std::map<std::string, std::string> arbitrary_texts(Content const& content)
{
    std::map<std::string, std::string> texts;
    each_text(content, [&](std::string const& path, auto const& original) {
        auto text = arbitrary_text();
        if (!original.empty() && !trim(text).empty()) texts[path] = text;
    });
    return texts;
}

} // namespace erasmi::practices
