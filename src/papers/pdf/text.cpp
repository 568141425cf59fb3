#include "papers/pdf/text.hpp"

#include "papers/fonts.hpp"

#include <pango/pango.h>

#include <algorithm>

namespace erasmi::papers::setting {

namespace {

double points(int units) { return static_cast<double>(units) / PANGO_SCALE; }

/// Our faces, the script of the paper first.
std::string families(PangoContext* context, Face face)
{
    auto western = face == Face::heading ? std::string(heading_family) + "," + std::string(text_family)
                                         : std::string(text_family);
    bool is_arabic = pango_context_get_base_dir(context) == PANGO_DIRECTION_RTL;
    return is_arabic ? std::string(arabic_family) + "," + western
                     : western + "," + std::string(arabic_family);
}

struct ReleaseFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using Font = std::unique_ptr<PangoFontDescription, ReleaseFont>;

Font font_of(PangoContext* context, Style const& style)
{
    Font font(pango_font_description_new());
    pango_font_description_set_family(font.get(), families(context, style.face).c_str());
    pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), style.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return font;
}

struct ReleaseAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using Attributes = std::unique_ptr<PangoAttrList, ReleaseAttributes>;

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to)
{
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(to);
    pango_attr_list_insert(list, attribute);
}

/// The colour only divides the glyphs at the ends of spans: Pango applies none, the painter does.
void add_manner(PangoAttrList* list, Span const& span, std::size_t from, std::size_t to)
{
    add(list, pango_attr_foreground_new(0, 0, 0), from, to);
    if (span.is_strong) add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, to);
    if (span.is_emphasised) add(list, pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
    // A hyphen in an address would be taken for a part of it.
    if (!span.link.empty()) add(list, pango_attr_insert_hyphens_new(FALSE), from, to);
    if (span.language)
        add(list,
            pango_attr_language_new(pango_language_from_string(std::string(code(*span.language)).c_str())),
            from, to);
}

bool has_own_element(Span const& span) { return is_linkable(span.link) || span.language.has_value(); }

PangoLayout* new_layout(PangoContext* context, Words const& words, Style const& style)
{
    auto* layout = pango_layout_new(context);
    pango_layout_set_font_description(layout, font_of(context, style).get());
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    std::string text;
    Attributes attributes(pango_attr_list_new());
    for (auto const& span : words) {
        auto from = text.size();
        text += printable(span.text);
        add_manner(attributes.get(), span, from, text.size());
    }
    pango_layout_set_text(layout, text.c_str(), static_cast<int>(text.size()));
    pango_layout_set_attributes(layout, attributes.get());
    return layout;
}

} // namespace

Text::Text(PangoContext* context, Words const& words, Style const& style, double width, Tree& tree, Node node)
    : style_(style), layout_(new_layout(context, words, style))
{
    pango_layout_set_width(layout_, static_cast<int>(width * PANGO_SCALE));
    add_pieces(words, tree, node);
}

Text::~Text() { g_object_unref(layout_); }

void Text::add_pieces(Words const& words, Tree& tree, Node node)
{
    bool is_divided = std::ranges::any_of(words, has_own_element);
    std::size_t end = 0;
    for (auto const& span : words) {
        auto text = printable(span.text);
        if (text.empty()) continue;
        end += text.size();
        bool is_link = is_linkable(span.link);
        Piece piece{end, node, is_link ? span.link : "", is_link ? colours::primary : style_.colour};
        if (is_divided && node != artifact) {
            piece.node = tree.add(node, is_link ? "Link" : "Span");
            tree[piece.node].language = span.language;
            if (is_link) tree[piece.node].link = text;
        }
        pieces_.push_back(std::move(piece));
    }
    if (pieces_.empty()) pieces_.push_back({1, node, "", style_.colour});
}

Text::Piece const& Text::piece_at(std::size_t byte) const
{
    auto found = std::ranges::find_if(pieces_, [&](Piece const& piece) { return byte < piece.end; });
    return found == pieces_.end() ? pieces_.back() : *found;
}

int Text::lines() const { return pango_layout_get_line_count(layout_); }

double Text::line_width(int line) const
{
    PangoRectangle extent;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout_, line), nullptr, &extent);
    return points(extent.width);
}

bool Text::is_right_to_left(int line) const
{
    return pango_layout_get_line_readonly(layout_, line)->resolved_dir == PANGO_DIRECTION_RTL;
}

char const* Text::text() const { return pango_layout_get_text(layout_); }

std::vector<Run> Text::runs(int line) const
{
    std::vector<Run> runs;
    double x = 0;
    for (auto* each = pango_layout_get_line_readonly(layout_, line)->runs; each; each = each->next) {
        auto* glyphs = static_cast<PangoGlyphItem*>(each->data);
        auto width = points(pango_glyph_string_get_width(glyphs->glyphs));
        auto const& piece = piece_at(static_cast<std::size_t>(glyphs->item->offset));
        runs.push_back({x, width, glyphs, piece.node, piece.link, piece.colour});
        x += width;
    }
    std::ranges::sort(runs, {}, [](Run const& run) { return run.glyphs->item->offset; });
    return runs;
}

Extent extent_of(PangoContext* context, Words const& words, Style const& style)
{
    auto* layout = new_layout(context, words, style);
    auto width = [&] {
        PangoRectangle extent;
        pango_layout_get_extents(layout, nullptr, &extent);
        return points(extent.width);
    };
    Extent extent{.line = width()};
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
    pango_layout_set_width(layout, 0);
    extent.word = width();
    g_object_unref(layout);
    return extent;
}

} // namespace erasmi::papers::setting
