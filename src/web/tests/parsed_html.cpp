#include "web/tests/parsed_html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace erasmi::web {

namespace {

void read_attributes(ParsedElement& out, GumboElement const& element)
{
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        auto attribute = static_cast<GumboAttribute const*>(element.attributes.data[i]);
        out.attributes[attribute->name] = attribute->value;
    }
}

void read_children(ParsedHtml& out, GumboElement const& element, int depth)
{
    for (unsigned i = 0; i < element.children.length; ++i) {
        auto node = static_cast<GumboNode const*>(element.children.data[i]);
        if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
            auto& child = node->v.element;
            auto tag = gumbo_normalized_tagname(child.tag);
            read_attributes(out.elements.emplace_back(ParsedElement{tag, {}}), child);
            out.depth = std::max(out.depth, depth + 1);
            read_children(out, child, depth + 1);
        } else
            out.text += node->v.text.text;
    }
}

bool names_script(std::string_view address)
{
    auto scheme = std::string(address.substr(0, address.find_first_of("/?#")));
    std::erase_if(scheme, [](unsigned char c) { return c <= ' '; });
    std::ranges::transform(scheme, scheme.begin(), [](unsigned char c) { return std::tolower(c); });
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
    if (attribute == "src") return value.starts_with("/files/");
    if (attribute == "href") return !names_script(value);
    return harmless_attributes.contains(attribute);
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
