// Refused: inline_code_is_blocked_by_our_policy
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text)
{
    out.put<R"html(<b hx-vals="js:f()">{}</b>)html">(text);
}
