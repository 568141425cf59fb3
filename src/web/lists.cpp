#include "web/lists.hpp"

#include "web/atom.hpp"
#include "web/frame.hpp"

namespace erasmi::web {

namespace {

/// The path that a manifest tells; empty when none does.
std::string_view path_told(Site const& site, std::string_view Feature::*path)
{
    for (auto const& feature : site.features)
        if (!(feature.*path).empty()) return feature.*path;
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
    auto keeper = path_told(context.site, &Feature::keeps_searches);
    auto kept = list.kept(context.query);
    if (!keeper.empty() && !kept.empty())
        out.put<R"(<a class="btn ghost small" href="{}?list={}&amp;query={}" rel="nofollow">{}{}</a>)">(
            context.url(keeper), list.path, kept.query(), Icon{"bookmark"}, context.text("list.keep_search"));
    out.put<
        R"(<a class="btn quiet small" href="{}" type="application/atom+xml" rel="nofollow">{}{}</a></div>)">(
        feed_address(context, list.path, kept), Icon{"rss"}, context.text("list.feed"));
}

void ask_link(Html& out, Context const& context, std::string_view words)
{
    auto path = path_told(context.site, &Feature::asks);
    if (path.empty()) return;
    Parameters query;
    if (!words.empty()) query.add("title", words);
    out.put<R"(<a class="btn ghost" href="{}" rel="nofollow">{}{}</a>)">(
        with_query(context.url(path), query), Icon{"message-circle"}, context.text("list.ask"));
}

} // namespace erasmi::web
