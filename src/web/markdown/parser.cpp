#include "web/markdown/parser.hpp"

#include "base/text.hpp"
#include "web/markdown.hpp"
#include "web/safe_html/limits.hpp"

#include <cmark-gfm-core-extensions.h>

#include <mutex>

namespace erasmi::web::markdown_tree {

Owned<cmark_parser> new_parser()
{
    static bool const registered = (cmark_gfm_core_extensions_ensure_registered(), true);
    static_cast<void>(registered);
    Owned<cmark_parser> parser(cmark_parser_new(options));
    for (auto name : {"table", "strikethrough", "autolink"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    return parser;
}

Owned<cmark_node> parsed(cmark_parser& parser, std::string_view text)
{
    // While it parses, cmark-gfm switches its extensions on and off in a table that all parsers share.
    static std::mutex one_at_a_time;
    std::lock_guard lock(one_at_a_time);
    cmark_parser_feed(&parser, text.data(), text.size());
    return Owned<cmark_node>(cmark_parser_finish(&parser));
}

std::string readable(std::string_view text)
{
    return with_unix_lines(safe_html::first_bytes(text, longest_markdown));
}

void append_words(std::string& out, std::string_view text)
{
    for (char c : text) {
        bool is_gap = c == ' ' || c == '\n' || c == '\t';
        if (!is_gap)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
}

} // namespace erasmi::web::markdown_tree
