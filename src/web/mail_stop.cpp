#include "web/mail_stop.hpp"

#include "web/answer.hpp"
#include "web/frame.hpp"

namespace erasmi::web {

Response mail_stop_answer(Context const& context, MailStop const& stop)
{
    auto text = [&](std::string_view name) {
        return context.text(std::string(stop.keys) + "." + std::string(name));
    };
    Html out;
    frame(out, context, {.title = stop.title, .is_indexed = false}, [&](Html& out) {
        out.put<
            R"(<div class="page-head"><div class="wrap"><h1>{}</h1></div></div><section class="section"><div class="wrap narrow">)">(
            stop.title);
        if (stop.is_on)
            out.put<R"(<p>{}</p><form method="post" action="{}"><button class="btn">{}</button></form>)">(
                text("lead"), context.url(stop.path), text("button"));
        else
            out.put<R"(<div class="note ok" role="status">{}<div><p>{}</p></div></div>)">(
                Icon{"circle-check"}, text("done"));
        out.put<"</div></section>">();
    });
    auto response = html_answer(std::move(out));
    response.headers.set("Cache-Control", "no-store");
    return response;
}

} // namespace erasmi::web
