#include "web/markdown.hpp"

#include "base/text.hpp"
#include "web/html/escape.hpp"
#include "web/markdown/cost.hpp"
#include "web/markdown/parser.hpp"

#include <cmark-gfm-extension_api.h>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

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

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// What was made of which text. Forgets everything when it is full, which is rare and costs little.
class Kept {
public:
    std::optional<SafeHtml> find(std::string_view text)
    {
        std::lock_guard lock(mutex_);
        auto found = made_.find(text);
        return found == made_.end() ? std::nullopt : std::optional(found->second);
    }

    void keep(std::string_view text, SafeHtml const& html)
    {
        constexpr std::size_t most_bytes = 16 << 20;
        std::lock_guard lock(mutex_);
        if (bytes_ + text.size() + html.view().size() > most_bytes) {
            made_.clear();
            bytes_ = 0;
        }
        if (made_.emplace(text, html).second) bytes_ += text.size() + html.view().size();
    }

private:
    std::mutex mutex_;
    std::unordered_map<std::string, SafeHtml, Hash, std::equal_to<>> made_;
    std::size_t bytes_ = 0;
};

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
    static Kept kept;
    if (auto found = kept.find(text)) return std::move(*found);
    auto html = made_from(text);
    kept.keep(text, html);
    return html;
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
