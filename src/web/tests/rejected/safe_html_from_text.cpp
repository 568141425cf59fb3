// Refused: declared private here
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text)
{
    out.put<"<div>{}</div>">(erasmi::web::SafeHtml(std::string(text)));
}
