// Refused: placeholder_in_unsafe_attribute
#include "web/html.hpp"

void page(erasmi::web::Html& out, std::string_view text)
{
    out.put<R"(<link rel="preload" as="image" imagesrcset="{}">)">(text);
}
