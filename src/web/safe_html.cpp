#include "web/safe_html.hpp"

#include "web/html/escape.hpp"
#include "web/safe_html/allow_list.hpp"
#include "web/safe_html/limits.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory_resource>
#include <span>

namespace erasmi::web {

namespace {

using namespace safe_html;

std::span<GumboNode const* const> nodes(GumboVector const& children)
{
    return {reinterpret_cast<GumboNode const* const*>(children.data), children.length};
}

bool is_text(GumboNode const& node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
}

bool is_element(GumboNode const& node) { return node.type == GUMBO_NODE_ELEMENT; }

/// The tree of a piece of HTML as it would stand in `<body>`. All memory is given back at once, with the
/// object.
class Tree {
public:
    explicit Tree(std::string_view html)
    {
        auto options = kGumboDefaultOptions;
        options.max_errors = 0;
        options.fragment_context = GUMBO_TAG_BODY;
        options.userdata = &memory_;
        options.allocator = [](void* memory, std::size_t size) {
            return static_cast<std::pmr::monotonic_buffer_resource*>(memory)->allocate(size);
        };
        options.deallocator = [](void*, void*) {};
        output_ = gumbo_parse_with_options(&options, html.data(), html.size());
    }
    Tree(Tree const&) = delete;

    GumboElement const& root() const { return output_->root->v.element; }

private:
    std::array<std::byte, 32 * 1024> first_;
    std::pmr::monotonic_buffer_resource memory_{first_.data(), first_.size()};
    GumboOutput* output_ = nullptr;
};

int highest_heading(GumboElement const& element, int depth)
{
    int highest = 7;
    if (depth > deepest_html) return highest;
    for (auto node : nodes(element.children)) {
        if (!is_element(*node)) continue;
        if (int level = heading_level(node->v.element.tag)) highest = std::min(highest, level);
        highest = std::min(highest, highest_heading(node->v.element, depth + 1));
    }
    return highest;
}

/// Writes a tree again, element by element: nothing of the source is copied but escaped text.
class Writer {
public:
    explicit Writer(GumboElement const& root) : heading_shift_(3 - highest_heading(root, 0))
    {
        write_children(root, 0);
    }
    std::string take() { return std::move(out_); }

private:
    void write_children(GumboElement const& element, int depth)
    {
        if (depth > deepest_html) return;
        for (auto node : nodes(element.children)) {
            if (is_text(*node))
                markup::append_escaped(out_, node->v.text.text);
            else if (is_element(*node))
                write(node->v.element, depth);
        }
    }

    void write(GumboElement const& element, int depth)
    {
        switch (fate_of(element)) {
        case Fate::drop: return;
        case Fate::unwrap: return write_children(element, depth + 1);
        case Fate::divide:
            out_ += '\n';
            write_children(element, depth + 1);
            out_ += '\n';
            return;
        case Fate::keep: return write_kept(element, depth);
        }
    }

    void write_kept(GumboElement const& element, int depth)
    {
        if (element.tag == GUMBO_TAG_IMG && !has_own_source(element)) {
            if (auto alternative = attribute_of(element, "alt")) markup::append_escaped(out_, alternative);
            return;
        }
        auto name = name_of(element.tag);
        (out_ += '<') += name;
        append_attributes(out_, element);
        out_ += '>';
        if (is_void(name)) return;
        // A parser swallows the first line break of `<pre>`.
        if (element.tag == GUMBO_TAG_PRE && begins_with_line_break(element)) out_ += '\n';
        write_children(element, depth + 1);
        (((out_ += "</") += name) += '>');
    }

    std::string name_of(GumboTag tag) const
    {
        int level = heading_level(tag);
        if (level == 0) return std::string(kept_name(tag));
        return "h" + std::to_string(std::clamp(level + heading_shift_, 3, 6));
    }

    static bool has_own_source(GumboElement const& image)
    {
        auto source = attribute_of(image, "src");
        return source && is_own_image(source);
    }

    static bool begins_with_line_break(GumboElement const& element)
    {
        auto children = nodes(element.children);
        return !children.empty() && is_text(*children[0]) && children[0]->v.text.text[0] == '\n';
    }

    int heading_shift_;
    std::string out_;
};

std::string written_again(std::string_view html) { return Writer(Tree(html).root()).take(); }

void append_text(std::string& out, GumboElement const& element, int depth)
{
    if (depth > deepest_html || fate_of(element) == Fate::drop) return;
    for (auto node : nodes(element.children)) {
        if (is_text(*node))
            markup::append_escaped(out, node->v.text.text);
        else if (is_element(*node))
            append_text(out, node->v.element, depth + 1);
    }
}

std::string only_text(std::string_view html)
{
    std::string out;
    Tree tree(html);
    append_text(out, tree.root(), 0);
    return out;
}

} // namespace

// A parser mends what is nested wrongly, and leaving elements out can nest the rest wrongly:
// `<p><button><p>`. Only what is read as it was written means the same to every browser, so we write until
// nothing changes any more.
SafeHtml sanitized(std::string_view html)
{
    constexpr int most_rounds = 5;
    auto safe = written_again(within_limits(html));
    for (int round = 0; round < most_rounds; ++round) {
        auto again = written_again(safe);
        if (again == safe) return SafeHtml(std::move(safe));
        safe = std::move(again);
    }
    return SafeHtml(only_text(safe));
}

} // namespace erasmi::web
