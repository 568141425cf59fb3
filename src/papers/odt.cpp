#include "papers/odt.hpp"

#include "base/embedded.hpp"
#include "papers/odt/content.hpp"
#include "papers/odt/fonts.hpp"
#include "papers/odt/package.hpp"

namespace erasmi::papers {

std::string odt(Paper const& paper)
{
    using namespace open_document;
    std::vector<Figure const*> figures;
    auto content = open_document::content(paper, figures);
    auto styles = open_document::styles(paper);
    auto metadata = open_document::metadata(paper);
    std::vector<Part> parts{{"content.xml", "text/xml", content},
                            {"styles.xml", "text/xml", styles},
                            {"meta.xml", "text/xml", metadata}};
    for (auto const& font : embedded::fonts())
        parts.push_back({font_path(font.path), "application/x-font-ttf", font.bytes});
    int number = 0;
    for (auto const* figure : figures) parts.push_back({picture_path(++number), "image/jpeg", figure->jpeg});
    return package(parts);
}

} // namespace erasmi::papers
