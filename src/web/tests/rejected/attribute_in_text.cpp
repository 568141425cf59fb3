// Refused: stand only in text
#include "web/html.hpp"

void page(erasmi::web::Html& out, [[maybe_unused]] std::string_view text)
{
    out.put<"<p>{}</p>">(erasmi::web::flag<"hidden">(true));
}
