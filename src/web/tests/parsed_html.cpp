#include "web/tests/parsed_html.hpp"

#include <gumbo.h>

#include <algorithm>

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
        if (node->type == GUMBO_NODE_ELEMENT) {
            auto& child = node->v.element;
            auto tag = gumbo_normalized_tagname(child.tag);
            read_attributes(out.elements.emplace_back(ParsedElement{tag, {}}), child);
            out.depth = std::max(out.depth, depth + 1);
            read_children(out, child, depth + 1);
        } else
            out.text += node->v.text.text;
    }
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

} // namespace erasmi::web
