// Markdown as blocks of a paper.
#include "web/markdown/cost.hpp"
#include "web/markdown/parser.hpp"
#include "web/papers.hpp"

#include <algorithm>

namespace erasmi::web {

namespace {

using namespace markdown_tree;
using namespace papers;

/// The manner of the words at a place in the tree.
using Manner = Span;

bool is_table(cmark_node* node) { return std::string_view(cmark_node_get_type_string(node)) == "table"; }

class Reading {
public:
    Reading(int level, std::optional<Language> language) : level_(level), language_(language) {}

    Blocks blocks_in(cmark_node* parent, int depth = 0) const
    {
        Blocks blocks;
        for (auto* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            add_block(blocks, node, depth);
        return blocks;
    }

private:
    void add_block(Blocks& blocks, cmark_node* node, int depth) const
    {
        auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_PARAGRAPH)
            blocks.push_back({Paragraph{words_in(node)}});
        else if (type == CMARK_NODE_HEADING)
            blocks.push_back({Heading{heading_level(node), words_in(node)}});
        else if (type == CMARK_NODE_CODE_BLOCK)
            blocks.push_back({Paragraph{{plain(cmark_node_get_literal(node))}}});
        else if (type == CMARK_NODE_LIST)
            add_list(blocks, node, depth);
        else if (is_table(node))
            blocks.push_back({table_of(node)});
        else if (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_THEMATIC_BREAK)
            append(blocks, blocks_in(node, depth + 1));
    }

    static void append(Blocks& blocks, Blocks more)
    {
        blocks.insert(blocks.end(), std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
    }

    int heading_level(cmark_node* node) const
    {
        return std::min(level_ + cmark_node_get_heading_level(node) - 1, 3);
    }

    /// Lists deeper than a page can show stand among the items around them.
    void add_list(Blocks& blocks, cmark_node* node, int depth) const
    {
        constexpr int deepest = 4;
        List list{cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Marker::number : Marker::bullet, {}};
        for (auto* item = cmark_node_first_child(node); item; item = cmark_node_next(item)) {
            auto inside = blocks_in(item, depth + 1);
            if (depth < deepest)
                list.items.push_back(std::move(inside));
            else
                append(blocks, std::move(inside));
        }
        if (!list.items.empty()) blocks.push_back({std::move(list)});
    }

    Table table_of(cmark_node* node) const
    {
        Table table;
        for (auto* row = cmark_node_first_child(node); row; row = cmark_node_next(row)) {
            std::vector<Words> cells;
            for (auto* cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
                cells.push_back(words_in(cell));
            if (table.head.empty())
                table.head = std::move(cells);
            else
                table.rows.push_back(std::move(cells));
        }
        return table;
    }

    Span plain(std::string_view text) const { return {.text = std::string(text), .language = language_}; }

    Words words_in(cmark_node* node) const
    {
        Words words;
        add_words(words, node, plain(""));
        return words;
    }

    static void add_words(Words& words, cmark_node* parent, Manner const& manner)
    {
        for (auto* node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            add_inline(words, node, manner);
    }

    static void add_inline(Words& words, cmark_node* node, Manner manner)
    {
        auto type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            return add(words, cmark_node_get_literal(node), manner);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) return add(words, " ", manner);
        if (type == CMARK_NODE_HTML_INLINE) return;
        if (type == CMARK_NODE_STRONG) manner.is_strong = true;
        if (type == CMARK_NODE_EMPH) manner.is_emphasised = true;
        if (type == CMARK_NODE_LINK) manner.link = cmark_node_get_url(node);
        add_words(words, node, manner);
    }

    /// Words in one manner are one span, however the parser divided them.
    static void add(Words& words, std::string_view text, Manner const& manner)
    {
        bool is_same = !words.empty() && words.back().is_strong == manner.is_strong &&
                       words.back().is_emphasised == manner.is_emphasised && words.back().link == manner.link;
        if (is_same) {
            words.back().text += text;
            return;
        }
        words.push_back(manner);
        words.back().text = text;
    }

    int level_;
    std::optional<Language> language_;
};

} // namespace

papers::Blocks paper_blocks(std::string_view markdown, int level, std::optional<Language> language)
{
    auto lines = readable(markdown);
    if (!is_cheap_markdown(lines)) return {{Paragraph{{{.text = lines, .language = language}}}}};
    auto parser = new_parser();
    auto document = parsed(*parser, lines);
    return Reading(level, language).blocks_in(document.get());
}

} // namespace erasmi::web
