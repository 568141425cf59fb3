#include "papers/pdf/running.hpp"

#include "base/text.hpp"
#include "papers/pdf/setter.hpp"

namespace erasmi::papers::setting {

namespace {

constexpr Style site_style{
    .face = Face::heading, .size = 10.5, .leading = 14, .is_bold = true, .colour = colours::primary};
constexpr Style running_style{.size = 8, .leading = 14, .colour = colours::muted};
constexpr Style foot_style{.size = 8, .leading = 11, .colour = colours::muted};

class RunningLines {
public:
    RunningLines(Paper const& paper, PangoContext* context, Tree& tree)
        : paper_(paper), context_(context), tree_(tree)
    {
    }

    void add(Page& page, std::size_t number, std::size_t pages)
    {
        constexpr std::size_t longest_title = 80;
        constexpr double rule = 0.6, site_width = 150, number_width = 50;
        page_ = &page;
        auto head = page::head - site_style.leading * 0.72;
        line(paper_.site, site_style, {page::side, site_width}, head, LineMark::Side::start);
        if (number > 1)
            line(shortened(printable(paper_.title), longest_title), running_style,
                 whole_width.inset(site_width), head, LineMark::Side::end);
        page.marks.push_back(BoxMark{colours::line, whole_width.x, page::head + 9, whole_width.width, rule});
        page.marks.push_back(BoxMark{colours::line, whole_width.x, page::foot - 14, whole_width.width, rule});

        Column words{whole_width.x, whole_width.width - number_width};
        auto foot = page::foot - foot_style.leading * 0.72;
        line(paper_.address, foot_style, words, foot, LineMark::Side::start);
        line(paper_.edition, foot_style, words, foot + foot_style.leading, LineMark::Side::start);
        line(std::to_string(number) + " / " + std::to_string(pages), foot_style,
             whole_width.inset(whole_width.width - number_width), foot, LineMark::Side::end);
    }

private:
    /// What does not fit on the line is left out.
    void line(std::string const& words, Style const& style, Column column, double y, LineMark::Side side)
    {
        if (words.empty()) return;
        auto text =
            std::make_shared<Text const>(context_, Words{{words}}, style, column.width, tree_, artifact);
        page_->marks.push_back(LineMark{text, 0, column.x, y, column.width, side});
    }

    Paper const& paper_;
    PangoContext* context_;
    Tree& tree_;
    Page* page_ = nullptr;
};

} // namespace

void add_running_lines(std::vector<Page>& pages, Paper const& paper, PangoContext* context, Tree& tree)
{
    RunningLines lines(paper, context, tree);
    for (std::size_t i = 0; i < pages.size(); ++i) lines.add(pages[i], i + 1, pages.size());
}

} // namespace erasmi::papers::setting
