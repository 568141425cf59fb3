#include "app/site/handlers.hpp"
#include "app/site/openapi.hpp"
#include "base/described.hpp"
#include "web/answer.hpp"
#include "web/frame.hpp"

#include <array>

namespace erasmi::app::site {

namespace {

using web::Html;

struct ApiLine {
    std::string method;
    std::string pattern;
    bool is_for_members = false;
};
BOOST_DESCRIBE_STRUCT(ApiLine, (), (method, pattern, is_for_members))

struct ApiView {
    std::vector<ApiLine> lines;
};
BOOST_DESCRIBE_STRUCT(ApiView, (), (lines))

ApiView api_view(Context const& context)
{
    ApiView view;
    for (auto const* route : context.site.router.routes())
        if (is_described(*route))
            view.lines.push_back({std::string(route->method), std::string(route->pattern),
                                  route->access != web::Access::anyone});
    return view;
}

void table(Html& out, Context const& context, ApiView const& view)
{
    out.put<
        R"(<div class="table-wrap" tabindex="0" role="region" aria-labelledby="addresses"><table><caption id="addresses">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>)">(
        context.text("api.addresses"), context.text("api.method"), context.text("api.address"),
        context.text("api.who"));
    for (auto const& line : view.lines)
        out.put<R"(<tr><td>{}</td><th scope="row"><code dir="ltr">{}</code></th><td>{}</td></tr>)">(
            line.method, line.pattern, context.text(line.is_for_members ? "api.members" : "api.everybody"));
    out.put<"</tbody></table></div>">();
}

// messages: api api.read.text api.write.text api.problems.text
void page(Html& out, Context const& context, ApiView const& view)
{
    std::string title(context.text("api"));
    frame(out, context, {.title = title}, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap">)">();
        web::breadcrumbs(out, context, {{title, ""}});
        out.put<
            R"(<h1>{}</h1><p class="lead">{}</p></div></div><section class="section"><div class="wrap">)">(
            title, context.text("api.lead"));
        for (auto key : {"api.read", "api.write", "api.problems"})
            out.put<"<h2>{}</h2><p>{}</p>">(context.text(key), context.text(std::string(key) + ".text"));
        out.put<
            R"(<pre tabindex="0"><code dir="ltr">curl {}/practices.json</code></pre><p><a class="btn ghost" href="/api/openapi.json">{}</a></p>)">(
            context.site.base_url, context.text("api.document"));
        table(out, context, view);
        out.put<"</div></section>">();
    });
}

} // namespace

Response api(Context& context) { return answer(context, api_view(context), page); }

Response openapi(Context& context)
{
    auto const& site = context.site;
    return web::json_answer(openapi_document({site.name, site.version, site.base_url}, site.router.routes()));
}

} // namespace erasmi::app::site
