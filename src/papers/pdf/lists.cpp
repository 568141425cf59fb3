// Lists, numbered steps and pictures.
#include "papers/pdf/setter.hpp"

#include <algorithm>

namespace erasmi::papers::setting {

namespace {

constexpr double disc = 22;

/// The first line among the strips from `begin` on, where a list's marker stands.
Strip& first_line(Strips& strips, std::size_t begin)
{
    auto has_line = [](Strip const& strip) {
        return std::ranges::any_of(strip.marks,
                                   [](Mark const& mark) { return std::holds_alternative<LineMark>(mark); });
    };
    for (auto i = begin; i < strips.size(); ++i)
        if (has_line(strips[i])) return strips[i];
    if (begin == strips.size()) strips.push_back({.height = styles::body.leading});
    return strips[begin];
}

double height_from(Strips const& strips, std::size_t begin)
{
    double height = 0;
    for (auto i = begin; i < strips.size(); ++i)
        height += strips[i].height + (i > begin ? strips[i].space : 0);
    return height;
}

} // namespace

void Setter::put(List const& list, Node node, Column column)
{
    auto element = tree_.add(node, "L");
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        auto marker = list.marker == Marker::bullet ? std::string("•") : std::to_string(i + 1) + ".";
        put_item(list.items[i], marker, tree_.add(element, "LI"), column);
    }
}

void Setter::put_item(Blocks const& blocks, std::string const& marker, Node node, Column column)
{
    constexpr double letter = 5.5, gap = 7.5, space_between_items = 3;
    auto indent = letter * static_cast<double>(std::min<std::size_t>(marker.size(), 4)) + gap;
    if (marker == "•") indent = letter + gap;
    auto label = tree_.add(node, "Lbl");
    auto begin = strips_.size();
    put_blocks(blocks, tree_.add(node, "LBody"), column.inset(indent));
    auto& strip = first_line(strips_, begin);
    strip.space = std::min(strip.space, space_between_items);
    strip.marks.insert(strip.marks.begin(),
                       LineMark{text({{marker}}, styles::body, indent, label), 0, column.x, 0, indent});
}

void Setter::put(Steps const& steps, Node node, Column)
{
    auto list = tree_.add(node, "L");
    for (std::size_t i = 0; i < steps.steps.size(); ++i)
        put_step(steps.steps[i], i + 1, tree_.add(list, "LI"));
}

void Setter::put_step(Step const& step, std::size_t number, Node node)
{
    constexpr double space = 20;
    auto label = tree_.add(node, "Lbl");
    auto body = tree_.add(node, "LBody");
    auto begin = strips_.size();
    put_lines(step.title, styles::subheading, {tree_.add(body, "H3"), {}, space});
    auto end_of_title = strips_.size();
    auto tag = step.tag.empty() ? artifact : tree_.add(body, "P");
    put_step_number(strips_[begin], std::to_string(number), label);
    auto least = step.tag.empty() ? disc : put_step_tag(strips_[begin], {{step.tag}}, tag);
    put_blocks(step.blocks, body, {});
    for (auto i = begin; i < end_of_title; ++i) strips_[i].stays_with_next = true;
    auto missing = least - height_from(strips_, begin);
    if (missing > 0) strips_.push_back({.height = missing});
    strips_.back().stays_with_next = false;
}

void Setter::put_step_number(Strip& strip, std::string const& number, Node node)
{
    auto wide = disc + 7.0 * static_cast<double>(number.size() > 2 ? number.size() - 2 : 0);
    auto x = labels.x + labels.width - wide;
    constexpr double rise = -3;
    strip.marks.insert(strip.marks.begin(), BoxMark{colours::primary, x, rise, wide, disc, disc / 2});
    strip.marks.push_back(
        LineMark{text({{number}}, styles::number, wide, node), 0, x, 0, wide, Side::middle});
}

double Setter::put_step_tag(Strip& strip, Words const& tag, Node node)
{
    constexpr double below_disc = disc + 2;
    auto words = text(tag, styles::tag, labels.width, node);
    for (int line = 0; line < words->lines(); ++line)
        strip.marks.push_back(
            LineMark{words, line, labels.x, below_disc + line * words->leading(), labels.width, Side::end});
    return below_disc + words->lines() * words->leading();
}

void Setter::put(Figure const& figure, Node node, Column column)
{
    if (figure.width <= 0 || figure.height <= 0) return;
    put_picture(figure, node, column);
    if (figure.caption.empty()) return;
    strips_.back().stays_with_next = true;
    put_lines(figure.caption, styles::small, {tree_.add(node, "P"), column, 4});
}

void Setter::put_picture(Figure const& figure, Node node, Column column)
{
    constexpr double highest = 320;
    auto scale = std::min(column.width / figure.width, highest / figure.height);
    auto element = tree_.add(node, "Figure");
    tree_[element].alt = printable(figure.alt);
    tree_[element].language = figure.language;
    PictureMark picture{&figure, element, column.x, 0, figure.width * scale, figure.height * scale};
    strips_.push_back({.space = 16, .height = picture.height, .marks = {picture}});
}

} // namespace erasmi::papers::setting
