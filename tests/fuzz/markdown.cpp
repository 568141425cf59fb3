// Markdown and foreign HTML: whatever comes in, sanitizing what came out changes nothing.
#include "web/markdown.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace erasmi::web;

namespace {

void expect_stable(SafeHtml const& html)
{
    // Longer results are cut when they are read again.
    if (html.view().size() > longest_html / 8) return;
    if (sanitized(html.view()).view() != html.view()) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view input(reinterpret_cast<char const*>(data), size);
    expect_stable(markdown(input));
    expect_stable(sanitized(input));
    // A byte that is no text becomes U+FFFD, three bytes.
    if (plain_text(input).size() > 3 * size) std::abort();
    return 0;
}
