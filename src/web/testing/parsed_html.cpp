#include "web/testing/parsed_html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace erasmi::web {

namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return std::tolower(c); });
    return result;
}

void read_attributes(ParsedElement& out, GumboElement const& element)
{
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        auto attribute = static_cast<GumboAttribute const*>(element.attributes.data[i]);
        out.attributes[attribute->name] = attribute->value;
    }
}

// Of tags that the parser does not know, such as "use", the name stands only in the source.
std::string tag_name(GumboElement const& element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    auto source = element.original_tag;
    gumbo_tag_from_original_text(&source);
    return lower({source.data, source.length});
}

void read_children(ParsedHtml& out, GumboElement const& element, int depth)
{
    for (unsigned i = 0; i < element.children.length; ++i) {
        auto node = static_cast<GumboNode const*>(element.children.data[i]);
        if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
            auto& child = node->v.element;
            read_attributes(out.elements.emplace_back(ParsedElement{tag_name(child), {}}), child);
            out.depth = std::max(out.depth, depth + 1);
            read_children(out, child, depth + 1);
        } else
            out.text += node->v.text.text;
    }
}

bool names_script(std::string_view address)
{
    auto scheme = lower(address.substr(0, address.find_first_of("/?#")));
    std::erase_if(scheme, [](unsigned char c) { return c <= ' '; });
    return scheme.starts_with("data:") || scheme.find("script:") != scheme.npos;
}

std::set<std::string_view> const harmless_elements{
    "p",  "br", "hr", "strong", "em",  "del",   "code",  "pre",   "blockquote", "ul", "ol", "li",  "h3",
    "h4", "h5", "h6", "a",      "img", "table", "thead", "tbody", "tr",         "th", "td", "sup", "sub"};

std::set<std::string_view> const harmless_attributes{
    "href",  "src",    "alt",   "title", "lang",  "dir",     "rel",     "loading",
    "width", "height", "align", "start", "class", "colspan", "rowspan", "scope"};

bool is_harmless(std::string_view attribute, std::string_view value)
{
    if (attribute == "src") return value.starts_with("/things/");
    if (attribute == "href") return !names_script(value);
    return harmless_attributes.contains(attribute);
}

std::set<std::string_view> const page_breakers{"iframe",        "frame",   "object", "embed",
                                               "applet",        "base",    "style",  "math",
                                               "foreignobject", "animate", "set",    "marquee"};

bool is_own(std::string_view address) { return address.starts_with("/") && !address.starts_with("//"); }

std::string value_of(ParsedElement const& element, std::string const& attribute)
{
    auto found = element.attributes.find(attribute);
    return found == element.attributes.end() ? std::string() : found->second;
}

bool breaks_page(ParsedElement const& element)
{
    if (page_breakers.contains(element.name)) return true;
    if (element.name == "script") return !value_of(element, "src").starts_with("/assets/");
    if (element.name == "form") return !is_own(value_of(element, "action"));
    if (element.name == "img" || element.name == "use")
        return !is_own(value_of(element, element.name == "img" ? "src" : "href"));
    return element.name == "meta" && element.attributes.contains("http-equiv");
}

bool breaks_page(std::string_view attribute, std::string_view value)
{
    constexpr std::array addresses{"href", "src",    "action", "formaction",
                                   "data", "poster", "cite",   "background"};
    if (attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc") return true;
    bool is_address = std::ranges::find(addresses, attribute) != addresses.end();
    return attribute.starts_with("xlink") || (is_address && names_script(value));
}

} // namespace

ParsedHtml parse_html(std::string_view html)
{
    auto options = kGumboDefaultOptions;
    options.fragment_context = GUMBO_TAG_BODY;
    auto output = gumbo_parse_with_options(&options, html.data(), html.size());
    ParsedHtml parsed;
    read_children(parsed, output->root->v.element, 0);
    gumbo_destroy_output(&options, output);
    return parsed;
}

std::string harm_in_page(std::string_view html)
{
    for (auto const& element : parse_html(html).elements) {
        if (breaks_page(element)) return element.name;
        for (auto const& [name, value] : element.attributes)
            if (breaks_page(name, value)) return element.name + " " + name + "=" + value;
    }
    return {};
}

std::string harm_in(std::string_view html)
{
    for (auto const& element : parse_html(html).elements) {
        if (!harmless_elements.contains(element.name)) return element.name;
        for (auto const& [name, value] : element.attributes)
            if (!is_harmless(name, value)) return name + "=" + value;
    }
    return {};
}

} // namespace erasmi::web
