#include "papers/pdf/setter.hpp"

#include <algorithm>
#include <numeric>

namespace erasmi::papers::setting {

namespace {

constexpr double padding = 6, rule = 0.6;

double sum(std::vector<double> const& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

/// What each column needs, and the rest shared among those who would like more.
std::vector<double> shared_out(std::vector<double> least, std::vector<double> const& wanted, double room)
{
    if (sum(wanted) <= room) {
        auto factor = room / std::max(sum(wanted), 1.0);
        for (std::size_t i = 0; i < least.size(); ++i) least[i] = wanted[i] * factor;
        return least;
    }
    auto share = (room - sum(least)) / std::max(sum(wanted) - sum(least), 1.0);
    for (std::size_t i = 0; i < least.size(); ++i) least[i] += (wanted[i] - least[i]) * share;
    return least;
}

} // namespace

TableSetter::TableSetter(Setter& setter, Table const& table, Node node)
    : setter_(setter), table_(table), node_(node)
{
    if (!table_.head.empty()) find_columns();
}

std::vector<double> TableSetter::natural_widths(double Extent::*measure, double most) const
{
    std::vector<double> widths;
    auto measured = [&](Words const& words, Style const& style) {
        return std::min(extent_of(setter_.context_, words, style).*measure + 2 * padding, most);
    };
    for (auto const& words : table_.head) widths.push_back(measured(words, styles::head_cell));
    for (auto const& row : table_.rows)
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
            widths[i] = std::max(widths[i], measured(row[i], styles::cell));
    return widths;
}

void TableSetter::find_columns()
{
    auto room = whole_width.width;
    auto least = natural_widths(&Extent::word, room / static_cast<double>(table_.head.size()));
    auto wanted = natural_widths(&Extent::line, room * 0.7);
    double x = whole_width.x;
    for (auto width : shared_out(least, wanted, room)) {
        columns_.push_back({x + padding, width - 2 * padding});
        x += width;
    }
}

std::vector<Node> TableSetter::nodes_of(std::vector<Words> const& cells, Node parent, bool is_head)
{
    std::vector<Node> nodes;
    auto row = setter_.tree_.add(parent, "TR");
    for (std::size_t i = 0; i < std::max(cells.size(), columns_.size()); ++i) {
        bool is_header = is_head || i == 0;
        nodes.push_back(setter_.tree_.add(row, is_header ? "TH" : "TD"));
        if (is_header && nodes.back() != artifact)
            setter_.tree_[nodes.back()].scope = is_head ? "Column" : "Row";
    }
    return nodes;
}

Strips TableSetter::row(std::vector<Words> const& cells, std::vector<Node> const& nodes, Style const& style)
{
    std::vector<Cell> set;
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i)
        set.push_back({setter_.text(cells[i], style, columns_[i].width, nodes[i]), columns_[i]});
    auto strips = setter_.side_by_side(set);
    constexpr double above = 5, below = 4;
    strips.insert(strips.begin(),
                  Strip{.height = above,
                        .stays_with_next = true,
                        .marks = {BoxMark{colours::line, whole_width.x, 0, whole_width.width, rule}}});
    strips.push_back({.height = below});
    return strips;
}

Strips TableSetter::head(Node parent)
{
    auto strips = row(table_.head, nodes_of(table_.head, parent, true), styles::head_cell);
    for (auto& strip : strips) strip.stays_with_next = true;
    return on_ground(std::move(strips), {colours::tint, whole_width, 0, ++setter_.groups_});
}

/// Only for the eye. None when it would leave little room on a page.
std::shared_ptr<Strips const> TableSetter::repeated_head()
{
    auto repeated = std::make_shared<Strips const>(head(artifact));
    double height = 0;
    for (auto const& strip : *repeated) height += strip.height;
    return height < page::room / 3 ? repeated : nullptr;
}

void TableSetter::put()
{
    if (columns_.empty()) return;
    constexpr double space = 14;
    auto& tree = setter_.tree_;
    auto begin = setter_.strips_.size();
    if (!table_.caption.empty())
        setter_.put_lines(table_.caption, styles::minor_heading,
                          {tree.add(node_, "Caption"), whole_width, 0});
    for (auto i = begin; i < setter_.strips_.size(); ++i) setter_.strips_[i].stays_with_next = true;
    setter_.append(head(tree.add(node_, "THead")));
    setter_.strips_[begin].space = space;

    auto repeated = repeated_head();
    auto body = tree.add(node_, "TBody");
    for (auto const& cells : table_.rows) {
        auto strips = row(cells, nodes_of(cells, body, false), styles::cell);
        for (auto& strip : strips) strip.head = repeated;
        setter_.append(std::move(strips));
    }
}

} // namespace erasmi::papers::setting
