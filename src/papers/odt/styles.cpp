#include "papers/odt/content.hpp"
#include "papers/odt/fonts.hpp"
#include "papers/odt/namespaces.hpp"
#include "papers/xml.hpp"

#include <array>

namespace erasmi::papers::open_document {

namespace {

/// "Western" and "complex" properties of one text: Arabic is written with the latter.
std::string font(std::string_view family, std::string_view size, std::string_view weight)
{
    auto attribute = [](std::string_view name, std::string_view value) {
        return " " + std::string(name) + "=\"" + std::string(value) + "\"";
    };
    return attribute("style:font-name", family) + attribute("fo:font-size", size) +
           attribute("fo:font-weight", weight) + attribute("style:font-name-complex", "Vazirmatn") +
           attribute("style:font-size-complex", size) + attribute("style:font-weight-complex", weight);
}

struct ParagraphStyle {
    std::string_view name;
    std::string_view shown;
    std::string_view family;
    std::string_view size;
    std::string_view weight;
    std::string_view colour;
    std::string_view properties;
};

constexpr std::array paragraph_styles{
    ParagraphStyle{"Title", "Title", "Bricolage Grotesque", "26pt", "bold", "#1b2420",
                   R"(fo:margin-bottom="0.3cm" fo:keep-with-next="always")"},
    ParagraphStyle{"Eyebrow", "Eyebrow", "Figtree", "9.5pt", "bold", "#0b5d4e",
                   R"(fo:margin-bottom="0.1cm" fo:keep-with-next="always")"},
    ParagraphStyle{"Lead", "Lead", "Figtree", "13pt", "normal", "#1b2420",
                   R"(fo:margin-bottom="0.3cm" fo:line-height="140%")"},
    ParagraphStyle{"Text_20_body", "Text body", "Figtree", "10.5pt", "normal", "#1b2420",
                   R"(fo:margin-bottom="0.2cm" fo:line-height="140%" fo:widows="2" fo:orphans="2")"},
    ParagraphStyle{"Small", "Small", "Figtree", "8.5pt", "normal", "#4d5a54",
                   R"(fo:margin-bottom="0.15cm" fo:line-height="130%")"},
    ParagraphStyle{
        "Note", "Note", "Figtree", "9.5pt", "normal", "#1b2420",
        R"(fo:margin-top="0.3cm" fo:margin-bottom="0.3cm" fo:padding="0.25cm" fo:border="none" fo:border-left="0.1cm solid #ffc53d" fo:background-color="#fff4d1")"},
    ParagraphStyle{"Heading_20_1", "Heading 1", "Bricolage Grotesque", "17pt", "bold", "#1b2420",
                   R"(fo:margin-top="0.9cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always")"},
    ParagraphStyle{"Heading_20_2", "Heading 2", "Figtree", "11.5pt", "bold", "#1b2420",
                   R"(fo:margin-top="0.45cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always")"},
    ParagraphStyle{"Heading_20_3", "Heading 3", "Figtree", "10.5pt", "bold", "#1b2420",
                   R"(fo:margin-top="0.35cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always")"},
    ParagraphStyle{"Tag", "Tag", "Figtree", "8.5pt", "bold", "#0b5d4e",
                   R"(fo:margin-bottom="0.1cm" fo:keep-with-next="always")"},
    ParagraphStyle{"Caption", "Caption", "Figtree", "10.5pt", "bold", "#1b2420",
                   R"(fo:margin-top="0.4cm" fo:keep-with-next="always")"},
    ParagraphStyle{"Figure", "Figure", "Figtree", "10.5pt", "normal", "#1b2420",
                   R"(fo:margin-top="0.4cm" fo:margin-bottom="0.2cm")"},
    ParagraphStyle{"Label", "Label", "Figtree", "8.5pt", "normal", "#4d5a54", ""},
    ParagraphStyle{"Table_20_Contents", "Table Contents", "Figtree", "9.5pt", "normal", "#1b2420", ""},
    ParagraphStyle{"Table_20_Heading", "Table Heading", "Figtree", "9.5pt", "bold", "#1b2420", ""},
    ParagraphStyle{"Header", "Header", "Figtree", "8pt", "normal", "#4d5a54",
                   R"(fo:padding-bottom="0.15cm" fo:border="none" fo:border-bottom="0.02cm solid #d5dad3")"},
    ParagraphStyle{"Footer", "Footer", "Figtree", "8pt", "normal", "#4d5a54", ""}};

std::string written(ParagraphStyle const& style)
{
    return "<style:style style:name=\"" + std::string(style.name) + "\" style:display-name=\"" +
           std::string(style.shown) +
           "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"><style:paragraph-properties " +
           std::string(style.properties) + "/><style:text-properties fo:color=\"" +
           std::string(style.colour) + "\"" + font(style.family, style.size, style.weight) +
           "/></style:style>\n";
}

/// Spelling is checked by the rules of a country.
std::string_view country_of(Language language)
{
    switch (language) {
    case Language::en: return "GB";
    case Language::de: return "DE";
    case Language::it: return "IT";
    case Language::tr: return "TR";
    case Language::uk: return "UA";
    case Language::ar: break;
    }
    return "none";
}

std::string language_attributes(Language language)
{
    bool is_complex = direction(language) == "rtl";
    auto suffix = std::string(is_complex ? "-complex" : "");
    auto prefix = std::string(is_complex ? "style:" : "fo:");
    return " " + prefix + "language" + suffix + "=\"" + std::string(code(language)) + "\" " + prefix +
           "country" + suffix + "=\"" + std::string(country_of(language)) + "\"";
}

std::string_view writing_mode(Paper const& paper)
{
    return direction(paper.language) == "rtl" ? "rl-tb" : "lr-tb";
}

std::string basic_styles(Paper const& paper)
{
    std::string out =
        "<style:default-style style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"start\" "
        "style:writing-mode=\"" +
        std::string(writing_mode(paper)) + "\"/><style:text-properties" +
        font("Figtree", "10.5pt", "normal") + language_attributes(paper.language) +
        "/></style:default-style>\n"
        "<style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n"
        "<style:style style:name=\"Graphics\" style:family=\"graphic\"/>\n";
    for (auto const& style : paragraph_styles) out += written(style);
    for (auto language : all_languages)
        out += "<style:style style:name=\"Language_" + std::string(code(language)) +
               "\" style:family=\"text\"><style:text-properties" + language_attributes(language) +
               "/></style:style>\n";
    return out;
}

constexpr std::string_view text_styles =
    R"(<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-complex="italic"/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#0b5d4e" style:text-underline-style="solid" style:text-underline-width="auto"/></style:style>
<style:style style:name="Number" style:family="text"><style:text-properties fo:color="#0b5d4e" fo:font-weight="bold"/></style:style>
)";

std::string label_place(double indent)
{
    auto length = std::to_string(static_cast<int>(indent * 10)) + "mm";
    return "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
           "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:margin-left=\"" +
           length + "\" fo:text-indent=\"-6mm\" text:list-tab-stop-position=\"" + length +
           "\"/></style:list-level-properties>";
}

/// Three levels, of which the deeper stand further in.
std::string list_style(std::string_view name, bool is_numbered, std::string_view text_style)
{
    auto out = "<text:list-style style:name=\"" + std::string(name) + "\">";
    for (int level = 1; level <= 3; ++level) {
        auto place = label_place(0.6 * level);
        auto number = std::to_string(level);
        if (is_numbered)
            out += "<text:list-level-style-number text:level=\"" + number + "\"" + std::string(text_style) +
                   " style:num-suffix=\".\" style:num-format=\"1\">" + place +
                   "</text:list-level-style-number>";
        else
            out += "<text:list-level-style-bullet text:level=\"" + number + "\" text:bullet-char=\"•\">" +
                   place + "</text:list-level-style-bullet>";
    }
    return out + "</text:list-style>\n";
}

std::string page_layout(Paper const& paper)
{
    return R"(<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm" style:writing-mode=")" +
           std::string(writing_mode(paper)) +
           R"("/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.6cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.6cm"/></style:footer-style></style:page-layout></office:automatic-styles>
)";
}

std::string master_page(Paper const& paper)
{
    return "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\">"
           "<style:header><text:p text:style-name=\"Header\">" +
           xml_text(paper.site) + " · " + xml_text(paper.title) +
           "</text:p></style:header><style:footer><text:p text:style-name=\"Footer\">" +
           xml_text(paper.address) + "</text:p><text:p text:style-name=\"Footer\">" +
           xml_text(paper.edition) +
           " · <text:page-number text:select-page=\"current\"/> / <text:page-count/></text:p></style:footer>"
           "</style:master-page></office:master-styles>\n";
}

} // namespace

std::string styles(Paper const& paper)
{
    std::string out(declaration);
    out += "<office:document-styles";
    out += namespaces;
    out += ">\n" + font_declarations();
    out += "<office:styles>" + basic_styles(paper);
    out += text_styles;
    out += list_style("Bullets", false, "") + list_style("Numbers", true, "");
    out += list_style("Steps", true, " text:style-name=\"Number\"") + "</office:styles>\n";
    out += page_layout(paper) + master_page(paper) + "</office:document-styles>\n";
    return out;
}

} // namespace erasmi::papers::open_document
