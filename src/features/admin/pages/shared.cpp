#include "features/admin/pages.hpp"

#include <array>

namespace erasmi::admin::pages {

namespace {

constexpr std::array tabs{std::pair("", "admin.status"),
                          std::pair("events", "admin.events"),
                          std::pair("jobs", "admin.jobs"),
                          std::pair("mails", "admin.mails"),
                          std::pair("housekeeping", "admin.housekeeping"),
                          std::pair("features", "admin.features")};

std::string path_of(std::string_view tab) { return tab.empty() ? "/admin" : "/admin/" + std::string(tab); }

void tab_row(Html& out, Context const& context, std::string_view chosen)
{
    out.put<R"(<nav class="tabs" aria-label="{}"><ul>)">(context.text("admin.menu"));
    for (auto [tab, key] : tabs)
        out.put<R"(<li><a href="{}" {}>{}</a></li>)">(
            context.url(path_of(tab)), web::attribute<"aria-current">(chosen == tab ? "page" : ""),
            context.text(key));
    out.put<"</ul></nav>">();
}

} // namespace

void operator_page(Html& out, Context const& context, std::string_view title_key, std::string_view tab,
                   web::Body const& body)
{
    auto title = std::string(context.text(title_key));
    web::frame(out, context, {.title = title, .is_indexed = false}, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap">)">();
        web::breadcrumbs(out, context, {{title, ""}});
        out.put<R"(<h1>{}</h1>)">(title);
        tab_row(out, context, tab);
        out.put<R"(</div></div><section class="section"><div class="wrap">{}</div></section>)">(body);
    });
}

void table(Html& out, Context const& context, std::string_view caption_key,
           std::vector<std::string_view> const& keys, web::Body const& rows)
{
    out.put<
        R"(<div class="table-wrap admin" tabindex="0" role="region" aria-labelledby="table-title"><table><caption id="table-title">{}</caption><thead><tr>)">(
        context.text(caption_key));
    for (auto key : keys) out.put<R"(<th scope="col">{}</th>)">(context.text(key));
    out.put<"</tr></thead><tbody>{}</tbody></table></div>">(rows);
}

} // namespace erasmi::admin::pages
