// Refused: literal_does_not_end_in_text
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text) { out.put<R"(<script src="{}">)">(text); }
