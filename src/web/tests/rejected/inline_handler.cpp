// Refused: inline_code_is_blocked_by_our_policy
#include "web/html.hpp"

void page(erasmi::web::Html& out, [[maybe_unused]] std::string_view text)
{
    out.put<R"html(<b onclick="f()">x</b>)html">();
}
