// Words broken into lines of a width.
#pragma once

#include "papers/paper.hpp"
#include "papers/pdf/look.hpp"
#include "papers/pdf/tree.hpp"

#include <pango/pango.h>

#include <memory>
#include <string>
#include <vector>

namespace erasmi::papers::setting {

/// A piece of a line in one manner, `x` from the line's left end.
struct Run {
    double x = 0;
    double width = 0;
    PangoGlyphItem* glyphs = nullptr; ///< lives as long as the text
    Node node = artifact;
    std::string_view link = {}; ///< an address, or empty
    Colour colour;
};

class Text {
public:
    /// Words that belong to `node`; a link or a foreign language in them gets an element of its own below it.
    Text(PangoContext* context, Words const& words, Style const& style, double width, Tree& tree, Node node);
    ~Text();
    Text(Text const&) = delete;
    Text& operator=(Text const&) = delete;

    int lines() const;
    double leading() const { return style_.leading; }
    /// From the top of a line to its baseline; the same for all sizes of one leading, which stand side by
    /// side.
    double baseline() const { return style_.leading * 0.72; }
    double line_width(int line) const;
    bool is_right_to_left(int line) const;
    /// In the order of reading, which is not that of their places in right-to-left text.
    std::vector<Run> runs(int line) const;
    /// The whole text, to which the glyphs of runs refer.
    char const* text() const;

private:
    struct Piece {
        std::size_t end = 0; ///< byte after it
        Node node = artifact;
        std::string link;
        Colour colour;
    };

    void add_pieces(Words const& words, Tree& tree, Node node);
    Piece const& piece_at(std::size_t byte) const;

    Style style_;
    std::vector<Piece> pieces_;
    PangoLayout* layout_ = nullptr;
};

/// How wide the words are on one line, and how wide their longest word.
struct Extent {
    double line = 0;
    double word = 0;
};
Extent extent_of(PangoContext* context, Words const& words, Style const& style);

} // namespace erasmi::papers::setting
