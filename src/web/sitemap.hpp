// Site maps (sitemaps.org, protocol 0.9): which pages there are, each with its languages.
#pragma once

#include "base/language.hpp"
#include "web/public_pages.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

/// Of records, each of which is a page in every language. The protocol allows 50,000 pages in a map.
inline constexpr int sitemap_page_size = 5000;

struct SitemapOptions {
    std::string base_url;
    std::vector<Language> languages;
};

/// Every page in every language, each naming all of its languages (xhtml:link, as Google asks for it).
std::string sitemap_text(SitemapOptions const& options, std::vector<PublicPage> const& pages);
/// The map of maps: `addresses` are whole.
std::string sitemap_index_text(std::vector<std::string> const& addresses);

} // namespace erasmi::web
