#include "papers/pdf/painter.hpp"

#include "papers/pdf/canvas.hpp"

namespace erasmi::papers::setting {

namespace {

class Painter {
public:
    Painter(Canvas& canvas, bool is_mirrored) : canvas_(canvas), is_mirrored_(is_mirrored) {}

    void paint(Page const& page, int number)
    {
        page_ = number;
        for (auto const& mark : page.marks)
            if (auto const* box = std::get_if<BoxMark>(&mark)) paint(*box);
        for (auto const& mark : page.marks) std::visit([&](auto const& any) { paint_over(any); }, mark);
        canvas_.show_page();
    }

private:
    /// The left edge of what begins at `x` from the side where lines begin.
    double left(double x, double width) const { return is_mirrored_ ? page::width - x - width : x; }

    void paint(BoxMark const& box)
    {
        canvas_.enter(artifact);
        canvas_.fill_box({left(box.x, box.width), box.y, box.width, box.height}, box.radius, box.colour);
    }

    void paint_over(BoxMark const&) {}

    /// How much of the room that a line leaves stands at its left.
    double share_before(LineMark const& mark) const
    {
        switch (mark.side) {
        case LineMark::Side::own: return mark.text->is_right_to_left(mark.line) ? 1 : 0;
        case LineMark::Side::start: return is_mirrored_ ? 1 : 0;
        case LineMark::Side::end: return is_mirrored_ ? 0 : 1;
        case LineMark::Side::middle: break;
        }
        return 0.5;
    }

    void paint_over(LineMark const& mark)
    {
        auto const& text = *mark.text;
        auto width = text.line_width(mark.line);
        auto x = left(mark.x, mark.width) + (mark.width - width) * share_before(mark);
        auto runs = text.runs(mark.line);
        auto baseline = mark.y + text.baseline();
        for (auto const& run : runs) {
            canvas_.enter(run.node, run.link);
            canvas_.show(text.text(), run, x, baseline);
        }
        canvas_.leave_link();
        for (auto const& run : runs)
            if (!run.link.empty()) underline(run, x, baseline);
    }

    void underline(Run const& run, double x, double baseline)
    {
        constexpr double below = 1.8, thickness = 0.5;
        canvas_.enter(artifact);
        canvas_.fill_box({x + run.x, baseline + below, run.width, thickness}, 0, run.colour);
    }

    void paint_over(PictureMark const& mark)
    {
        canvas_.enter(mark.node);
        canvas_.show_picture(*mark.figure, {left(mark.x, mark.width), mark.y, mark.width, mark.height});
    }

    void paint_over(BookmarkMark const& mark) { canvas_.add_bookmark(mark.title, mark.level, page_, mark.y); }

    Canvas& canvas_;
    bool is_mirrored_;
    int page_ = 0;
};

} // namespace

Painted painted(std::vector<Page> const& pages, Paper const& paper)
{
    Canvas canvas(paper);
    Painter painter(canvas, direction(paper.language) == "rtl");
    int number = 0;
    for (auto const& page : pages) painter.paint(page, ++number);
    return canvas.finish();
}

} // namespace erasmi::papers::setting
