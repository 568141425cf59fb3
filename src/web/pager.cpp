#include "web/pager.hpp"

#include "web/frame.hpp"

namespace erasmi::web {

namespace {

std::string address(Context const& context, Pager const& pager, Parameters const& query)
{
    auto address = with_query(context.url(pager.path), query);
    if (!pager.place.empty()) (address += '#') += pager.place;
    return address;
}

} // namespace

void pager(Html& out, Context const& context, Pager const& pager)
{
    auto const query = context.query.without("note");
    bool is_first = query.get(pager.key).empty();
    if (is_first && pager.next.empty()) return;
    out.put<R"(<nav class="pager" aria-label="{}">)">(context.text("list.pages"));
    if (!is_first)
        out.put<R"(<a class="btn ghost" href="{}">{}{}</a>)">(
            address(context, pager, query.without(pager.key)), Icon{"arrow-left", true},
            context.text("list.first_page"));
    if (!pager.next.empty())
        out.put<R"(<a class="btn ghost" rel="next" href="{}">{}{}</a>)">(
            address(context, pager, query.with_only(pager.key, pager.next)), context.text(pager.more),
            Icon{"arrow-right", true});
    out.put<"</nav>">();
}

} // namespace erasmi::web
