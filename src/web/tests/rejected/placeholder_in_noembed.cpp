// Refused: placeholder_in_unsafe_context
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text) { out.put<R"(<noembed>{}</noembed>)">(text); }
