#include "web/markdown.hpp"

#include "base/memo.hpp"
#include "base/text.hpp"
#include "web/html/escape.hpp"
#include "web/markdown/cost.hpp"
#include "web/markdown/parser.hpp"

#include <cmark-gfm-extension_api.h>

#include <memory>

namespace erasmi::web {

namespace {

using namespace markdown_tree;

std::string rendered(std::string_view text)
{
    auto parser = new_parser();
    auto document = parsed(*parser, text);
    auto extensions = cmark_parser_get_syntax_extensions(parser.get());
    return Owned<char>(cmark_render_html(document.get(), options, extensions)).get();
}

std::string as_typed(std::string_view text)
{
    std::string html = "<p>";
    markup::append_escaped(html, text);
    return html + "</p>";
}

SafeHtml made_from(std::string_view text)
{
    auto lines = readable(text);
    return sanitized(is_cheap_markdown(lines) ? rendered(lines) : as_typed(lines));
}

bool is_block(cmark_node* node)
{
    return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}

void append_node(std::string& out, cmark_node* node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE: return;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK: return append_words(out, " ");
    default: break;
    }
    if (is_block(node)) append_words(out, " ");
    if (auto literal = cmark_node_get_literal(node)) append_words(out, literal);
}

std::string words_of(cmark_node& document)
{
    std::string out;
    Owned<cmark_iter> iterator(cmark_iter_new(&document));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get()))
        if (event == CMARK_EVENT_ENTER) append_node(out, cmark_iter_get_node(iterator.get()));
    return out;
}

/// True for a line that is the same without being parsed, as most lines are: it begins with a letter or a
/// number and has no character that could be markup.
bool is_plain_line(std::string_view text)
{
    constexpr std::string_view markup("*_`~[]<>&|\\\n\r\t");
    auto digits = text.find_first_not_of("0123456789");
    auto first = text.substr(std::min(digits, text.size())).substr(0, 1);
    bool is_list = digits != 0 && (first == "." || first == ")");
    bool begins_block = digits == 0 && first.find_first_of(" #+-=") != first.npos;
    return !is_list && !begins_block && text.size() <= longest_markdown &&
           text.find_first_of(markup) == text.npos && is_utf8(text);
}

} // namespace

SafeHtml markdown(std::string_view text)
{
    static Memo<SafeHtml> made(16 << 20); // bytes
    return made.get(
        text, [&] { return made_from(text); }, [](SafeHtml const& html) { return html.view().size(); });
}

std::string plain_text(std::string_view markdown)
{
    std::string out;
    if (is_plain_line(markdown))
        append_words(out, markdown);
    else if (auto lines = readable(markdown); is_cheap_markdown(lines))
        out = words_of(*parsed(*new_parser(), lines));
    else
        append_words(out, lines);
    return std::string(trim(out));
}

} // namespace erasmi::web
