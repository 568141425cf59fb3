#include "web/sitemap.hpp"

#include "base/utc_text.hpp"
#include "web/html.hpp"

namespace erasmi::web {

namespace {

std::string address_in(SitemapOptions const& options, Language language, std::string_view path)
{
    auto address = options.base_url + "/" + std::string(code(language));
    return path == "/" ? address : address + std::string(path);
}

void page_in(Html& out, SitemapOptions const& options, PublicPage const& page, Language language)
{
    out.put<"<url><loc>{}</loc>">(address_in(options, language, page.path));
    if (page.changed_at) out.put<"<lastmod>{}</lastmod>">(utc_text(*page.changed_at));
    for (auto other : options.languages)
        out.put<R"(<xhtml:link rel="alternate" hreflang="{}" href="{}"/>)">(
            code(other), address_in(options, other, page.path));
    out.put<"</url>">();
}

} // namespace

std::string sitemap_text(SitemapOptions const& options, std::vector<PublicPage> const& pages)
{
    Html out;
    out.put<
        R"(<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">)">();
    for (auto const& page : pages)
        for (auto language : options.languages) page_in(out, options, page, language);
    out.put<"</urlset>">();
    return out.take();
}

std::string sitemap_index_text(std::vector<std::string> const& addresses)
{
    Html out;
    out.put<
        R"(<?xml version="1.0" encoding="utf-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">)">();
    for (auto const& address : addresses) out.put<"<sitemap><loc>{}</loc></sitemap>">(address);
    out.put<"</sitemapindex>">();
    return out.take();
}

} // namespace erasmi::web
