#include "app/site/handlers.hpp"
#include "web/answer.hpp"
#include "web/markdown.hpp"

namespace erasmi::app::site {

namespace {

// A script on the page writes the same cookie, so it is not HttpOnly; it says nothing about the person.
std::string theme_cookie(std::string_view theme, bool secure)
{
    bool is_chosen = theme == "light" || theme == "dark";
    auto value = is_chosen ? std::string(theme) + "; Max-Age=31536000" : std::string("; Max-Age=0");
    return "theme=" + value + "; Path=/; SameSite=Lax" + (secure ? "; Secure" : "");
}

} // namespace

Response set_theme(Context& context)
{
    auto next = std::string(context.query.get("next"));
    Response response;
    response.status = Status::see_other;
    response.headers.add("Location", web::is_local_path(next) ? next : context.url("/"));
    response.headers.add("Set-Cookie", theme_cookie(context.query.get("theme"), context.request.secure));
    response.headers.add("Cache-Control", "no-store");
    return response;
}

Response preview_markdown(Context& context)
{
    web::Html out;
    out.put(web::markdown(context.form.get("text")));
    return web::html_answer(std::move(out));
}

} // namespace erasmi::app::site
