// Refused: scheme_of_a_link_is_not_allowed
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text) { out.put<R"(<a href="{}:x">x</a>)">(text); }
