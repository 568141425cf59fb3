// HTML that strangers wrote and that may stand in our pages: only the sanitizer makes it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace erasmi::web {

/// Well-formed HTML of allowed elements and attributes; complete, so that nothing stays open behind it.
class SafeHtml {
public:
    SafeHtml() = default;
    std::string_view view() const { return html_; }
    bool empty() const { return html_.empty(); }

private:
    explicit SafeHtml(std::string html) : html_(std::move(html)) {}
    friend SafeHtml sanitized(std::string_view html);

    std::string html_;
};

/// Bytes of HTML that are read; what follows is left out.
inline constexpr std::size_t longest_html = 200'000;
/// Elements inside elements; what is deeper is left out.
inline constexpr int deepest_html = 100;

/// Keeps paragraphs, headings, lists, tables, quotations, code, emphasis, links and our own images; the text
/// of other elements stays without them, scripts, styles, forms' values and embedded content go with their
/// content. Headings are moved so that the highest is `<h3>`. Links elsewhere get rel="nofollow noopener
/// ugc". Images must lie under "/files/"; of others only the alternative text stays. Sanitizing again changes
/// nothing.
SafeHtml sanitized(std::string_view html);

} // namespace erasmi::web
