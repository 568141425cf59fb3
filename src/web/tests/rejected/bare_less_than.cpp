// Refused: markup_is_malformed
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text) { out.put<"<p>1 < 2 {}</p>">(text); }
