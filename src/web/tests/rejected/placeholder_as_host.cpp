// Refused: placeholder_in_the_host_of_a_link
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text) { out.put<R"(<a href="https://{}/">x</a>)">(text); }
