// /sitemap.xml: one map while everything fits into it, else a map of maps, one for each page of each kind.
// All stand at the root, because a map may only name what lies below its own folder.
#include "web/sitemap.hpp"

#include "app/site/handlers.hpp"
#include "web/answer.hpp"

#include <algorithm>

namespace erasmi::app::site {

namespace {

using web::PublicPage, web::PublicPages;

constexpr std::string_view plain_pages = "site";

std::vector<PublicPage> paths_of_features(Context const& context)
{
    std::vector<PublicPage> pages;
    for (auto const& feature : context.site.features)
        for (auto path : feature.public_paths) pages.push_back({std::string(path), std::string(path)});
    return pages;
}

std::vector<PublicPages> kinds_of(Context const& context)
{
    std::vector<PublicPages> kinds;
    for (auto const& feature : context.site.features)
        kinds.insert(kinds.end(), feature.public_pages.begin(), feature.public_pages.end());
    return kinds;
}

Response xml(std::string text) { return web::text_answer(std::move(text), "application/xml; charset=utf-8"); }

Response map_of(Context const& context, std::vector<PublicPage> const& pages)
{
    return xml(web::sitemap_text({context.site.base_url, context.site.languages}, pages));
}

std::string address_of(Context const& context, std::string_view kind, std::string_view after)
{
    web::Parameters query;
    query.add("kind", kind);
    if (!after.empty()) query.add("after", after);
    return web::with_query(context.site.base_url + "/sitemap.xml", query);
}

Response map_of_maps(Context const& context, data::Tx& tx)
{
    std::vector<std::string> addresses{address_of(context, plain_pages, "")};
    for (auto const& kind : kinds_of(context)) {
        addresses.push_back(address_of(context, kind.name, ""));
        for (auto const& end : kind.ends(tx, web::sitemap_page_size))
            addresses.push_back(address_of(context, kind.name, end));
    }
    return xml(web::sitemap_index_text(addresses));
}

/// Everything, unless it is more than one map shall hold.
Response whole_map(Context const& context, data::Tx& tx)
{
    auto pages = paths_of_features(context);
    for (auto const& kind : kinds_of(context)) {
        auto more = kind.list(tx, "", web::sitemap_page_size + 1);
        pages.insert(pages.end(), more.begin(), more.end());
        if (std::ssize(pages) > web::sitemap_page_size) return map_of_maps(context, tx);
    }
    return map_of(context, pages);
}

Response map_for(Context const& context, data::Tx& tx)
{
    auto wanted = context.query.get("kind");
    if (wanted.empty()) return whole_map(context, tx);
    if (wanted == plain_pages) return map_of(context, paths_of_features(context));
    for (auto const& kind : kinds_of(context))
        if (kind.name == wanted)
            return map_of(context, kind.list(tx, context.query.get("after"), web::sitemap_page_size));
    throw Stop(Status::not_found);
}

} // namespace

// Writing and compressing a full map takes a while, so it is a worker's.
Response sitemap(Context& context)
{
    return context.site.database->read([&](data::Tx& tx) { return map_for(context, tx); });
}

} // namespace erasmi::app::site
