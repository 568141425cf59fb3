#include "papers/odt/content.hpp"
#include "papers/odt/namespaces.hpp"
#include "papers/timestamp.hpp"
#include "papers/xml.hpp"

namespace erasmi::papers::open_document {

std::string metadata(Paper const& paper)
{
    std::string out(declaration);
    out += "<office:document-meta";
    out += namespaces;
    out += "><office:meta>";
    auto add = [&](std::string const& name, std::string const& text) {
        if (!text.empty()) out += "<" + name + ">" + xml_text(text) + "</" + name + ">";
    };
    auto date = timestamp(paper.date);
    add("meta:generator", "ERASMI");
    add("dc:title", paper.title);
    add("dc:description", paper.description);
    add("meta:initial-creator", paper.author);
    add("dc:creator", paper.author);
    add("meta:creation-date", date);
    add("dc:date", date);
    add("dc:language", std::string(code(paper.language)));
    return out + "</office:meta></office:document-meta>\n";
}

} // namespace erasmi::papers::open_document
