// Refused: stand inside a tag
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text) { out.put<"<p {}>x</p>">(text); }
