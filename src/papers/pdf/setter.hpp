// Blocks set into strips: the look of each kind of block, and its place in the structure.
#pragma once

#include "papers/pdf/strip.hpp"

namespace erasmi::papers::setting {

/// `x` from the side where lines begin.
struct Column {
    double x = page::text_start;
    double width = page::text_width;

    Column inset(double by) const { return {x + by, width - by}; }
};

inline constexpr Column whole_width{page::side, page::full_width};
inline constexpr Column labels{page::side, page::label_width};

/// A text that stands in a column.
struct Cell {
    std::shared_ptr<Text const> text;
    Column column;
};

class Setter {
public:
    Setter(PangoContext* context, Tree& tree) : context_(context), tree_(tree) {}

    /// Title, lead and all blocks below `Tree::root`. `paper` must outlive the strips.
    Strips set(Paper const& paper);

private:
    friend class TableSetter;
    using Side = LineMark::Side;

    struct Placed {
        Node node = artifact;
        Column column;
        double space = 0;
    };

    std::shared_ptr<Text const> text(Words const& words, Style const& style, double width, Node node);

    void put_title(Paper const& paper);
    void put_blocks(Blocks const& blocks, Node node, Column column);
    void put(Heading const& heading, Node node, Column column);
    void put(Paragraph const& paragraph, Node node, Column column);
    void put(List const& list, Node node, Column column);
    void put(Steps const& steps, Node node, Column column);
    void put(Table const& table, Node node, Column column);
    void put(Figure const& figure, Node node, Column column);
    void put(Facts const& facts, Node node, Column column);
    void put(Note const& note, Node node, Column column);

    void put_item(Blocks const& blocks, std::string const& marker, Node node, Column column);
    void put_step(Step const& step, std::size_t number, Node node);
    void put_step_number(Strip& strip, std::string const& number, Node node);
    /// Returns how far the tag reaches below the top of the strip.
    double put_step_tag(Strip& strip, Words const& tag, Node node);
    void put_picture(Figure const& figure, Node node, Column column);

    /// Lines that are not torn apart at their beginning or end.
    void put_lines(Words const& words, Style const& style, Placed const& placed);
    /// Texts side by side, line by line; returns the strips, which stay together.
    Strips side_by_side(std::vector<Cell> const& cells);
    void append(Strips strips);

    PangoContext* context_;
    Tree& tree_;
    Strips strips_;
    int groups_ = 0;
};

/// A table set over the whole width, with its head.
class TableSetter {
public:
    TableSetter(Setter& setter, Table const& table, Node node);
    void put();

private:
    std::vector<double> natural_widths(double Extent::*measure, double most) const;
    void find_columns();
    Strips row(std::vector<Words> const& cells, std::vector<Node> const& nodes, Style const& style);
    Strips head(Node parent);
    std::shared_ptr<Strips const> repeated_head();
    std::vector<Node> nodes_of(std::vector<Words> const& cells, Node parent, bool is_head);

    Setter& setter_;
    Table const& table_;
    Node node_;
    std::vector<Column> columns_;
};

/// Each visible end of a strip padded by a strip with the same ground.
struct Ground {
    Colour colour;
    Column column;
    double padding = 0;
    int group = 0;
};
Strips on_ground(Strips strips, Ground const& ground);

} // namespace erasmi::papers::setting
