#include "features/practices/pages/filters.hpp"

#include "features/practices/pages.hpp"

namespace erasmi::practices::pages {

namespace {

using web::flag;
using web::Icon;

void choice(Html& out, Context const& context, std::string_view facet, FacetOption const& option)
{
    out.put<
        R"(<label class="check"><input type="checkbox" name="{}" value="{}" {}><span>{}</span><span class="count">{}</span></label>)">(
        facet, option.value, flag<"checked">(option.is_chosen), option.label,
        context.locale->number(option.practices));
}

/// Options of a group are folded under its name; open when something in it is chosen.
void folded(Html& out, Context const& context, FacetView const& facet)
{
    auto const& options = facet.options;
    for (auto first = options.begin(); first != options.end();) {
        auto last = std::find_if(first, options.end(),
                                 [&](auto const& option) { return option.group != first->group; });
        bool is_open = std::any_of(first, last, [](auto const& option) { return option.is_chosen; });
        out.put<R"(<details class="part" {}><summary>{}</summary>)">(flag<"open">(is_open), first->group);
        for (; first != last; ++first) choice(out, context, facet.facet, *first);
        out.put<"</details>">();
    }
}

void facet(Html& out, Filtered const& page, FacetView const& facet)
{
    if (facet.options.empty()) return;
    out.put<R"(<fieldset><legend>{}</legend>)">(page.context.text("practices.facet." + facet.facet));
    if (!facet.options.front().group.empty())
        folded(out, page.context, facet);
    else
        for (auto const& option : facet.options) choice(out, page.context, facet.facet, option);
    out.put<"</fieldset>">();
}

/// What this page is asked for besides its own filters.
void kept(Html& out, Filtered const& page)
{
    auto const& query = page.context.query;
    if (!page.searched.empty()) out.put<R"(<input type="hidden" name="q" value="{}">)">(page.searched);
    for (std::string_view name : {"view", "sort", "order"})
        if (auto value = query.get(name); !value.empty())
            out.put<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
    bool asks_region =
        std::ranges::any_of(page.facets, [](auto const& each) { return each.facet == "region"; });
    if (asks_region) return;
    for (auto code : query.all("region")) out.put<R"(<input type="hidden" name="region" value="{}">)">(code);
}

/// The address of this page without one value of one facet.
std::string without(Filtered const& page, std::string_view facet, std::string_view value)
{
    return web::with_query(page.context.url(page.path),
                           page.context.query.without(facet, value).without("after"));
}

void facets(Html& out, Filtered const& page)
{
    auto const& context = page.context;
    auto here = context.url(page.path);
    bool is_filtered = !filter_of(context.query).empty();
    out.put<
        R"(<form class="facets card" action="{}" method="get" data-hx-get="{}" data-hx-trigger="change" data-hx-target="#results" data-hx-select="#results" data-hx-swap="outerHTML" data-hx-push-url="true"><a class="btn ghost small wide visually-hidden" href="#results">{}</a><details {}><summary>{} {}</summary>)">(
        here, here, context.text("practices.list.skip"), flag<"open">(is_filtered),
        Icon{"sliders-horizontal"}, context.text("practices.list.filter"));
    kept(out, page);
    for (auto const& each : page.facets) facet(out, page, each);
    out.put<R"(<button class="btn wide no-js-only">{}</button></details></form>)">(
        context.text("practices.list.show_results"));
}

bool has_choices(Filtered const& page)
{
    return std::ranges::any_of(page.facets, [](FacetView const& facet) { return !facet.options.empty(); });
}

} // namespace

void beside_facets(Html& out, Filtered const& page, web::Body const& results)
{
    if (!has_choices(page)) return results(out);
    out.put<R"(<div class="split">)">();
    facets(out, page);
    results(out);
    out.put<"</div>">();
}

void chips(Html& out, Filtered const& page)
{
    auto const& context = page.context;
    if (filter_of(context.query).empty()) return;
    out.put<R"(<ul class="chips" role="list">)">();
    for (auto const& facet : page.facets)
        for (auto const& option : facet.options) {
            if (!option.is_chosen) continue;
            out.put<
                R"(<li><a class="chip" href="{}"><span class="visually-hidden">{} </span>{} {}</a></li>)">(
                without(page, facet.facet, option.value), context.text("practices.list.remove_filter"),
                option.label, Icon{"x"});
        }
    out.put<R"(<li><a class="chip clear" href="{}">{}</a></li></ul>)">(context.url(page.path),
                                                                       context.text("practices.list.clear"));
}

} // namespace erasmi::practices::pages
