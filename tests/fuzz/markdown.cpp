// Markdown and foreign HTML: whatever comes in, sanitizing what came out changes nothing.
#include "web/markdown.hpp"

#include "targets.hpp"

namespace erasmi::fuzz {

namespace {

void expect_stable(web::SafeHtml const& html)
{
    // Longer results are cut when they are read again.
    if (html.view().size() > web::longest_html / 8) return;
    promise(web::sanitized(html.view()).view() == html.view());
}

} // namespace

void markdown(std::string_view input)
{
    expect_stable(web::markdown(input));
    expect_stable(web::sanitized(input));
    // A byte that is no text becomes U+FFFD, three bytes.
    promise(web::plain_text(input).size() <= 3 * input.size());
}

} // namespace erasmi::fuzz
