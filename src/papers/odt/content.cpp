#include "papers/odt/content.hpp"

#include "papers/odt/fonts.hpp"
#include "papers/odt/namespaces.hpp"
#include "papers/xml.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace erasmi::papers::open_document {

namespace {

// Styles of tables are those of one document, so they stand beside the text and not in styles.xml.
constexpr std::string_view table_styles = R"(<office:automatic-styles>
<style:style style:name="Grid" style:family="table"><style:table-properties style:width="16.6cm" table:align="margins" fo:margin-top="0.4cm" fo:margin-bottom="0.3cm" style:may-break-between-rows="true"/></style:style>
<style:style style:name="Narrow" style:family="table-column"><style:table-column-properties style:column-width="4cm" style:rel-column-width="4000*"/></style:style>
<style:style style:name="Wide" style:family="table-column"><style:table-column-properties style:column-width="12.6cm" style:rel-column-width="12600*"/></style:style>
<style:style style:name="Even" style:family="table-column"><style:table-column-properties style:rel-column-width="1000*"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="none" fo:border-top="0.02cm solid #d5dad3" fo:padding="0.12cm"/></style:style>
<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties fo:border="none" fo:border-top="0.02cm solid #d5dad3" fo:background-color="#eef5f1" fo:padding="0.12cm"/></style:style>
<style:style style:name="Picture" style:family="graphic" style:parent-style-name="Graphics"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
</office:automatic-styles>
)";

class Writer {
public:
    explicit Writer(std::vector<Figure const*>& figures) : figures_(figures) {}

    std::string write(Paper const& paper)
    {
        if (!paper.eyebrow.empty()) paragraph("Eyebrow", {{paper.eyebrow}});
        paragraph("Title", {{paper.title}});
        put_blocks(paper.blocks);
        return std::move(out_);
    }

private:
    void put_blocks(Blocks const& blocks)
    {
        for (auto const& block : blocks) std::visit([&](auto const& part) { put(part); }, block.part);
    }

    void add(std::initializer_list<std::string_view> parts)
    {
        for (auto part : parts) out_ += part;
    }

    void words(Words const& words)
    {
        for (auto const& span : words) this->span(span);
    }

    void span(Span const& span)
    {
        std::string close;
        auto open = [&](std::string const& tag, std::string_view end) {
            out_ += tag;
            close.insert(0, end);
        };
        auto style = [&](std::string const& name) {
            open("<text:span text:style-name=\"" + name + "\">", "</text:span>");
        };
        if (is_linkable(span.link))
            open("<text:a xlink:type=\"simple\" xlink:href=\"" + xml_text(span.link) +
                     "\" text:style-name=\"Internet_20_link\">",
                 "</text:a>");
        if (span.language) style("Language_" + std::string(code(*span.language)));
        if (span.is_strong) style("Strong_20_Emphasis");
        if (span.is_emphasised) style("Emphasis");
        add({spaced(xml_text(span.text)), close});
    }

    /// OpenDocument reads several spaces as one unless they are said to be several.
    static std::string spaced(std::string const& text)
    {
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i)
            out += text[i] == ' ' && i > 0 && text[i - 1] == ' ' ? "<text:s/>" : std::string(1, text[i]);
        return out;
    }

    void paragraph(std::string_view style, Words const& words)
    {
        add({"<text:p text:style-name=\"", style, "\">"});
        this->words(words);
        add({"</text:p>\n"});
    }

    void heading(int level, Words const& words)
    {
        auto number = std::to_string(std::clamp(level, 1, 3));
        add({"<text:h text:style-name=\"Heading_20_", number, "\" text:outline-level=\"", number, "\">"});
        this->words(words);
        add({"</text:h>\n"});
    }

    void put(Heading const& part) { heading(part.level, part.words); }
    void put(Note const& note) { paragraph("Note", note.words); }

    void put(Paragraph const& part)
    {
        switch (part.tone) {
        case Tone::lead: return paragraph("Lead", part.words);
        case Tone::small: return paragraph("Small", part.words);
        case Tone::body: return paragraph("Text_20_body", part.words);
        }
    }

    void put(List const& list)
    {
        auto style = list.marker == Marker::bullet ? "Bullets" : "Numbers";
        add({"<text:list text:style-name=\"", style, "\">\n"});
        for (auto const& item : list.items) {
            add({"<text:list-item>"});
            put_blocks(item);
            if (item.empty()) paragraph("Text_20_body", {});
            add({"</text:list-item>\n"});
        }
        add({"</text:list>\n"});
    }

    void put(Steps const& steps)
    {
        if (steps.steps.empty()) return;
        add({"<text:list text:style-name=\"Steps\">\n"});
        for (auto const& step : steps.steps) {
            add({"<text:list-item>"});
            heading(2, step.title);
            if (!step.tag.empty()) paragraph("Tag", {{step.tag}});
            put_blocks(step.blocks);
            add({"</text:list-item>\n"});
        }
        add({"</text:list>\n"});
    }

    void begin_table(std::string const& columns)
    {
        add({"<table:table table:name=\"", std::to_string(++tables_), "\" table:style-name=\"Grid\">",
             columns});
    }

    void cell(std::string_view style, std::string_view paragraph_style, Words const& words)
    {
        add({"<table:table-cell table:style-name=\"", style, "\" office:value-type=\"string\">"});
        paragraph(paragraph_style, words);
        add({"</table:table-cell>"});
    }

    void row(std::vector<Words> const& cells, std::size_t columns, bool is_head)
    {
        add({"<table:table-row table:style-name=\"Row\">"});
        for (std::size_t i = 0; i < columns; ++i) {
            auto style = is_head || i == 0 ? "Table_20_Heading" : "Table_20_Contents";
            cell(is_head ? "Head" : "Cell", style, i < cells.size() ? cells[i] : Words{});
        }
        add({"</table:table-row>\n"});
    }

    void put(Table const& table)
    {
        auto columns = table.head.size();
        if (columns == 0) return;
        if (!table.caption.empty()) paragraph("Caption", table.caption);
        begin_table("<table:table-column table:style-name=\"Even\" table:number-columns-repeated=\"" +
                    std::to_string(columns) + "\"/>");
        add({"<table:table-header-rows>"});
        row(table.head, columns, true);
        add({"</table:table-header-rows>"});
        for (auto const& cells : table.rows) row(cells, columns, false);
        add({"</table:table>\n"});
    }

    void put(Facts const& facts)
    {
        if (facts.facts.empty()) return;
        begin_table(
            R"(<table:table-column table:style-name="Narrow"/><table:table-column table:style-name="Wide"/>)");
        for (auto const& fact : facts.facts) {
            add({"<table:table-row table:style-name=\"Row\">"});
            cell("Cell", "Label", {{fact.label}});
            cell("Cell", "Table_20_Contents", fact.words);
            add({"</table:table-row>\n"});
        }
        add({"</table:table>\n"});
    }

    static std::string centimetres(double value)
    {
        auto hundredths = static_cast<int>(std::lround(value * 100));
        char text[32];
        std::snprintf(text, sizeof text, "%d.%02dcm", hundredths / 100, hundredths % 100);
        return text;
    }

    void put(Figure const& figure)
    {
        if (figure.width <= 0 || figure.height <= 0) return;
        constexpr double widest = 12.6, highest = 11;
        auto scale = std::min(widest / figure.width, highest / figure.height);
        figures_.push_back(&figure);
        auto number = static_cast<int>(figures_.size());
        add({"<text:p text:style-name=\"Figure\"><draw:frame draw:style-name=\"Picture\" draw:name=\"",
             std::to_string(number), "\" text:anchor-type=\"as-char\" svg:width=\"",
             centimetres(figure.width * scale), "\" svg:height=\"", centimetres(figure.height * scale),
             "\"><draw:image xlink:href=\"", picture_path(number),
             "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/><svg:desc>",
             xml_text(figure.alt), "</svg:desc></draw:frame></text:p>\n"});
        if (!figure.caption.empty()) paragraph("Small", figure.caption);
    }

    std::string out_;
    std::vector<Figure const*>& figures_;
    int tables_ = 0;
};

} // namespace

std::string picture_path(int number) { return "Pictures/" + std::to_string(number) + ".jpg"; }

std::string content(Paper const& paper, std::vector<Figure const*>& figures)
{
    std::string out(declaration);
    out += "<office:document-content";
    out += namespaces;
    out += ">\n" + font_declarations();
    out += table_styles;
    out += "<office:body><office:text>\n";
    out += Writer(figures).write(paper);
    out += "</office:text></office:body></office:document-content>\n";
    return out;
}

} // namespace erasmi::papers::open_document
