#include "papers/odt/fonts.hpp"

#include "papers/fonts.hpp"

#include <array>

namespace erasmi::papers::open_document {

namespace {

struct FontFile {
    std::string_view family;
    std::string_view file;
    std::string_view weight;
    std::string_view slant;
};

constexpr std::array files{FontFile{text_family, "figtree-regular.ttf", "normal", "normal"},
                           FontFile{text_family, "figtree-italic.ttf", "normal", "italic"},
                           FontFile{text_family, "figtree-bold.ttf", "bold", "normal"},
                           FontFile{text_family, "figtree-bold-italic.ttf", "bold", "italic"},
                           FontFile{heading_family, "bricolage-grotesque-bold.ttf", "bold", "normal"},
                           FontFile{arabic_family, "vazirmatn-regular.ttf", "normal", "normal"},
                           FontFile{arabic_family, "vazirmatn-bold.ttf", "bold", "normal"}};

/// Weight and slant are told as LibreOffice does, since OpenDocument 1.2 has no words for them.
std::string source(FontFile const& font)
{
    return "<svg:font-face-uri xlink:href=\"" + font_path(font.file) +
           "\" xlink:type=\"simple\" loext:font-style=\"" + std::string(font.slant) +
           "\" loext:font-weight=\"" + std::string(font.weight) +
           "\"><svg:font-face-format svg:string=\"truetype\"/></svg:font-face-uri>";
}

} // namespace

std::string font_path(std::string_view file) { return "Fonts/" + std::string(file); }

std::string font_declarations()
{
    std::string out = "<office:font-face-decls>";
    for (auto family : {text_family, heading_family, arabic_family}) {
        auto name = std::string(family);
        out += "<style:font-face style:name=\"" + name + "\" svg:font-family=\"'" + name +
               "'\" style:font-pitch=\"variable\"><svg:font-face-src>";
        for (auto const& font : files)
            if (font.family == family) out += source(font);
        out += "</svg:font-face-src></style:font-face>";
    }
    return out + "</office:font-face-decls>\n";
}

} // namespace erasmi::papers::open_document
