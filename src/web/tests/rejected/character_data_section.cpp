// Refused: comments_are_not_sent_to_readers
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text) { out.put<"<![CDATA[{}]]>">(text); }
