// Refused: name_of_attribute_is_not_allowed
#include "web/html.hpp"

void page(erasmi::web::Html& out, [[maybe_unused]] std::string_view text)
{
    out.put<"<p {}>x</p>">(erasmi::web::flag<"a b">(true));
}
