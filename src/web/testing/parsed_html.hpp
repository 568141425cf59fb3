// HTML as a browser's parser understands it, for tests that ask what markup means and not how it is written.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

struct ParsedElement {
    std::string name;
    std::map<std::string, std::string> attributes;
};

struct ParsedHtml {
    std::vector<ParsedElement> elements; ///< in the order of their start tags
    std::string text;                    ///< of all of them
    int depth = 0;                       ///< of elements inside elements
};

/// `html` as the content of `<body>`.
ParsedHtml parse_html(std::string_view html);

/// The first element, attribute or address that strangers may not bring into our pages, or empty. Has its own
/// lists, so that a mistake in the sanitizer's is found.
std::string harm_in(std::string_view html);

/// The same for a whole page of ours, which may hold more than strangers may bring: the first script that is
/// not an asset, event handler, style, frame, foreign form or picture, or script address; empty: none.
std::string harm_in_page(std::string_view html);

} // namespace erasmi::web
