// What is set, before it is divided into pages: strips of paper one below the other, none higher than a page.
#pragma once

#include "papers/pdf/text.hpp"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace erasmi::papers::setting {

/// A line of text in a column. `x` is where the column begins for the reader: at the right in an Arabic
/// paper.
struct LineMark {
    std::shared_ptr<Text const> text;
    int line = 0;
    double x = 0, y = 0, width = 0; ///< `y` is the top of the line
    /// By the text's own direction; or where the paper's lines begin, end, or between.
    enum class Side { own, start, end, middle } side = Side::own;
};

/// A ground or a rule. Boxes of one `group` that touch become one.
struct BoxMark {
    Colour colour;
    double x = 0, y = 0, width = 0, height = 0;
    double radius = 0;
    int group = 0; ///< 0: alone
};

struct PictureMark {
    Figure const* figure = nullptr;
    Node node = artifact;
    double x = 0, y = 0, width = 0, height = 0;
};

/// A bookmark to this height.
struct BookmarkMark {
    std::string title;
    int level = 1;
    double y = 0;
};

using Mark = std::variant<LineMark, BoxMark, PictureMark, BookmarkMark>;

struct Strip {
    double space = 0; ///< above it, unless it stands on top of a page
    double height = 0;
    bool stays_with_next = false;
    std::vector<Mark> marks = {};                        ///< `y` from the strip's top
    std::shared_ptr<std::vector<Strip> const> head = {}; ///< is set again where a page begins with this strip
};

using Strips = std::vector<Strip>;

struct Page {
    std::vector<Mark> marks; ///< `y` from the page's top
};

/// Lines that belong together stay on one page as long as a page can hold them.
std::vector<Page> divided_into_pages(Strips const& strips);

} // namespace erasmi::papers::setting
