#include "papers/pdf/setter.hpp"

#include <algorithm>
#include <array>

namespace erasmi::papers::setting {

namespace {

/// A paper's title is H1, so that its sections begin at H2.
std::string_view role_of(int level)
{
    constexpr std::array roles{std::string_view("H2"), std::string_view("H3"), std::string_view("H4")};
    return roles[static_cast<std::size_t>(std::clamp(level, 1, 3) - 1)];
}

std::string plain(Words const& words)
{
    std::string text;
    for (auto const& span : words) text += printable(span.text);
    return text;
}

/// The first two lines and the last two stay together.
void keep_ends_together(Strips& lines)
{
    auto count = lines.size();
    for (std::size_t i = 0; i + 1 < count; ++i) lines[i].stays_with_next = i == 0 || i + 2 == count;
}

} // namespace

std::shared_ptr<Text const> Setter::text(Words const& words, Style const& style, double width, Node node)
{
    return std::make_shared<Text const>(context_, words, style, width, tree_, node);
}

void Setter::append(Strips strips)
{
    strips_.insert(strips_.end(), std::make_move_iterator(strips.begin()),
                   std::make_move_iterator(strips.end()));
}

Strips Setter::side_by_side(std::vector<Cell> const& cells)
{
    Strips strips;
    for (auto const& cell : cells)
        for (int line = 0; line < cell.text->lines(); ++line) {
            auto place = static_cast<std::size_t>(line);
            if (place == strips.size()) strips.push_back({.stays_with_next = true});
            auto& strip = strips[place];
            strip.height = std::max(strip.height, cell.text->leading());
            strip.marks.push_back(LineMark{cell.text, line, cell.column.x, 0, cell.column.width});
        }
    return strips;
}

void Setter::put_lines(Words const& words, Style const& style, Placed const& placed)
{
    auto strips = side_by_side({{text(words, style, placed.column.width, placed.node), placed.column}});
    keep_ends_together(strips);
    strips.front().space = placed.space;
    strips.back().stays_with_next = false;
    append(std::move(strips));
}

void Setter::put_title(Paper const& paper)
{
    constexpr double space = 18;
    auto begin = strips_.size();
    if (!paper.eyebrow.empty())
        put_lines({{paper.eyebrow}}, styles::eyebrow, {tree_.add(Tree::root, "P"), whole_width, space});
    put_lines({{paper.title}}, styles::title, {tree_.add(Tree::root, "H1"), whole_width, 2});
    for (auto i = begin; i < strips_.size(); ++i) strips_[i].stays_with_next = true;
    strips_.back().marks.push_back(BookmarkMark{.title = printable(paper.title), .level = 0});
}

void Setter::put_blocks(Blocks const& blocks, Node node, Column column)
{
    for (auto const& block : blocks)
        std::visit([&](auto const& part) { put(part, node, column); }, block.part);
}

Strips Setter::set(Paper const& paper)
{
    put_title(paper);
    put_blocks(paper.blocks, Tree::root, {});
    if (!strips_.empty()) strips_.back().stays_with_next = false;
    return std::move(strips_);
}

void Setter::put(Heading const& heading, Node node, Column column)
{
    constexpr double accent_width = 28, accent_height = 3, accent_gap = 9;
    bool is_section = heading.level <= 1;
    auto const& style = is_section           ? styles::heading
                        : heading.level == 2 ? styles::subheading
                                             : styles::minor_heading;
    auto begin = strips_.size();
    if (is_section)
        strips_.push_back(
            {.space = 26,
             .height = accent_height + accent_gap,
             .marks = {BoxMark{colours::sun, whole_width.x, 0, accent_width, accent_height, 1.5}}});
    put_lines(heading.words, style,
              {tree_.add(node, role_of(heading.level)), is_section ? whole_width : column,
               is_section ? 0.0 : 13.0});
    strips_[begin].marks.push_back(BookmarkMark{.title = plain(heading.words), .level = heading.level});
    if (is_section) strips_.push_back({.height = 5});
    for (auto i = begin; i < strips_.size(); ++i) strips_[i].stays_with_next = true;
}

void Setter::put(Paragraph const& paragraph, Node node, Column column)
{
    switch (paragraph.tone) {
    case Tone::lead: return put_lines(paragraph.words, styles::lead, {tree_.add(node, "P"), whole_width, 10});
    case Tone::small: return put_lines(paragraph.words, styles::small, {tree_.add(node, "P"), column, 6});
    case Tone::body: return put_lines(paragraph.words, styles::body, {tree_.add(node, "P"), column, 6});
    }
}

void Setter::put(Facts const& facts, Node node, Column column)
{
    constexpr double rule = 0.6, padding = 3;
    auto list = tree_.add(node, "L");
    for (auto const& fact : facts.facts) {
        auto item = tree_.add(list, "LI");
        auto label = text({{fact.label}}, styles::label, labels.width - 6, tree_.add(item, "Lbl"));
        auto words = text(fact.words, styles::body, column.width, tree_.add(item, "LBody"));
        Strip above{.space = &fact == &facts.facts.front() ? 16 : padding,
                    .height = padding,
                    .stays_with_next = true,
                    .marks = {BoxMark{colours::line, whole_width.x, 0, whole_width.width, rule}}};
        strips_.push_back(std::move(above));
        append(side_by_side({{label, labels}, {words, column}}));
        strips_.back().stays_with_next = false;
    }
}

void Setter::put(Note const& note, Node node, Column)
{
    constexpr double padding = 9, accent = 3;
    Ground ground{colours::sun_soft, whole_width.inset(accent), padding, ++groups_};
    auto column = whole_width.inset(padding + accent);
    column.width -= padding;
    auto strips =
        side_by_side({{text(note.words, styles::cell, column.width, tree_.add(node, "P")), column}});
    strips = on_ground(std::move(strips), ground);
    strips = on_ground(std::move(strips), {colours::sun, {whole_width.x, accent}, 0, ++groups_});
    strips.front().space = 14;
    strips.back().stays_with_next = false;
    append(std::move(strips));
}

void Setter::put(Table const& table, Node node, Column)
{
    TableSetter(*this, table, tree_.add(node, "Table")).put();
}

Strips on_ground(Strips strips, Ground const& ground)
{
    if (ground.padding > 0) {
        strips.insert(strips.begin(), Strip{.height = ground.padding, .stays_with_next = true});
        strips.push_back({.height = ground.padding, .stays_with_next = true});
    }
    for (auto& strip : strips)
        strip.marks.insert(strip.marks.begin(), BoxMark{ground.colour, ground.column.x, 0,
                                                        ground.column.width, strip.height, 0, ground.group});
    return strips;
}

} // namespace erasmi::papers::setting
