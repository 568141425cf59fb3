// Refused: number of {} differs from number of arguments
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text) { out.put<"<p>{}</p>">(text, text); }
