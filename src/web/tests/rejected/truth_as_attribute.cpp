// Refused: say the value
#include "web/html.hpp"

void page(erasmi::web::Html& out, [[maybe_unused]] std::string_view text)
{
    out.put<"<p {}>x</p>">(erasmi::web::attribute<"aria-busy">(true));
}
