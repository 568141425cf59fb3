// The one way in which Markdown is parsed, whatever is made of it.
#pragma once

#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace erasmi::web::markdown_tree {

struct Release {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
    void operator()(char* text) const { std::free(text); }
};

template <class T>
using Owned = std::unique_ptr<T, Release>;

// Safe is the default: without CMARK_OPT_UNSAFE raw HTML and script addresses are left out.
constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8;

/// Knows tables, strikethrough and bare links.
Owned<cmark_parser> new_parser();
/// `text` is `readable`; the document lives as long as its parser.
Owned<cmark_node> parsed(cmark_parser& parser, std::string_view text);
/// Cut to length, with Unix lines.
std::string readable(std::string_view text);
/// Words joined by single spaces.
void append_words(std::string& out, std::string_view text);

} // namespace erasmi::web::markdown_tree
