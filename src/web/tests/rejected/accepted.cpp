// Accepted: the same includes and arguments as in the other files, so that each of those fails for its own
// reason.
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text)
{
    out.put<R"(<p title="{}" lang='{}'>{}</p>)">(text, text, text);
    out.put<R"(<a href="{}">x</a><a href="https://example.org/{}?q={}#{}">x</a>)">(text, text, text, text);
    out.put<R"(<p {}>{}{}</p>)">(erasmi::web::flag<"hidden">(true), erasmi::web::SafeHtml(),
                                 [](erasmi::web::Html&) {});
    out.put<R"(<p {}>x</p>)">(erasmi::web::attribute<"title">(text));
    out.put<R"(<script src="{}"></script><p title=fixed>{}</p>)">(text, 1);
}
