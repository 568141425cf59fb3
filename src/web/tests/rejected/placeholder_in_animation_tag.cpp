// Refused: placeholder_in_unsafe_context
#include "web/html.hpp"

void page(erasmi::web::Html& out, [[maybe_unused]] std::string_view text)
{
    out.put<"<animate {}>">(erasmi::web::flag<"hidden">(true));
}
