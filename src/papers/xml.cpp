#include "papers/xml.hpp"

#include "papers/paper.hpp"

namespace erasmi::papers {

std::string xml_text(std::string_view text)
{
    std::string out;
    for (char c : printable(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

} // namespace erasmi::papers
