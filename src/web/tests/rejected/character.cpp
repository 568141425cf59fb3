// Refused: neither text nor a number
#include "web/html.hpp"

void page(erasmi::web::Html& out, [[maybe_unused]] std::string_view text) { out.put<"<p>{}</p>">('x'); }
