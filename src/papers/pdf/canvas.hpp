// cairo's surface and context, and the marks around contents.
#pragma once

#include "papers/pdf/painter.hpp"

#include <cairo.h>

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::papers::setting {

struct Rectangle {
    double x = 0, y = 0, width = 0, height = 0;
};

class Canvas {
public:
    explicit Canvas(Paper const& paper);
    ~Canvas();
    Canvas(Canvas const&) = delete;
    Canvas& operator=(Canvas const&) = delete;

    /// What is shown from now on is a piece of that element, with a link when there is an address.
    void enter(Node node, std::string_view link = {});
    /// A link's rectangle ends with its line.
    void leave_link();

    void fill_box(Rectangle const& box, double radius, Colour const& colour);
    void show(char const* text, Run const& run, double x, double baseline);
    void show_picture(Figure const& figure, Rectangle const& place);
    /// Level 0 is the paper itself.
    void add_bookmark(std::string const& title, int level, int page, double y);
    void show_page();
    /// Once, at the end. Throws std::runtime_error when anything failed.
    Painted finish();

private:
    void leave();
    void set_colour(Colour const& colour);

    Painted painted_;
    cairo_surface_t* surface_;
    cairo_t* cairo_;
    char const* open_tag_ = nullptr;
    Node open_node_ = artifact;
    std::vector<int> bookmarks_; ///< the last of each level
};

} // namespace erasmi::papers::setting
