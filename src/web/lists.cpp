#include "web/lists.hpp"

#include "web/atom.hpp"
#include "web/frame.hpp"

namespace erasmi::web {

namespace {

/// Empty when no feature keeps searches.
std::string_view path_of_keeper(Site const& site)
{
    for (auto const& feature : site.features)
        if (!feature.keeps_searches.empty()) return feature.keeps_searches;
    return {};
}

} // namespace

SearchedList const* list_at(Site const& site, std::string_view path)
{
    for (auto const& feature : site.features)
        for (auto const& list : feature.lists)
            if (list.path == path) return &list;
    return nullptr;
}

void list_tools(Html& out, Context const& context, SearchedList const& list)
{
    out.put<R"(<div class="row">)">();
    auto keeper = path_of_keeper(context.site);
    auto kept = list.kept(context.query);
    if (!keeper.empty() && !kept.empty())
        out.put<R"(<a class="btn ghost small" href="{}?list={}&amp;query={}" rel="nofollow">{}{}</a>)">(
            context.url(keeper), list.path, kept.query(), Icon{"bookmark"}, context.text("list.keep_search"));
    out.put<
        R"(<a class="btn quiet small" href="{}" type="application/atom+xml" rel="nofollow">{}{}</a></div>)">(
        feed_address(context, list.path, kept), Icon{"rss"}, context.text("list.feed"));
}

} // namespace erasmi::web
