// The words by which the list is searched, and what to tell of them.
#include "features/practices/pages/search_box.hpp"

#include "features/practices/pages.hpp"

namespace erasmi::practices::pages {

using web::Icon;

void search_box(Html& out, Context const& context, ListView const& view)
{
    if (!context.site.index) return;
    out.put<
        R"(<form class="searchbar" role="search" action="{}"><label class="visually-hidden" for="q">{}</label><input class="input" id="q" name="q" type="search" value="{}" dir="auto" maxlength="300" placeholder="{}" data-island="completions" data-completions="{}">)">(
        context.url("/practices"), context.text("practices.search.label"), view.searched,
        context.text("practices.search.example"), context.url("/practices/words.json"));
    for (auto const& [facet, values] : filter_of(context.query))
        for (auto const& value : values)
            out.put<R"(<input type="hidden" name="{}" value="{}">)">(facet, value);
    out.put<R"(<button class="btn">{}{}</button></form>)">(Icon{"search"},
                                                           context.text("practices.search.button"));
}

void search_notes(Html& out, Context const& context, ListView const& view)
{
    if (!view.suggestion.empty())
        out.put<R"(<p>{} <a href="{}">{}</a></p>)">(
            context.text("practices.search.meant"),
            web::with_query(context.url("/practices"),
                            context.query.with_only("q", view.suggestion).without("after")),
            view.suggestion);
    if (view.is_nearest && !view.practices.empty())
        out.put<R"(<p class="muted">{}</p>)">(context.text("practices.search.nearest"));
}

} // namespace erasmi::practices::pages
