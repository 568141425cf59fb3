#include "papers/pdf/strip.hpp"

namespace erasmi::papers::setting {

namespace {

class Dividing {
public:
    std::vector<Page> divide(Strips const& strips)
    {
        begin_page();
        for (std::size_t first = 0; first < strips.size();) {
            auto end = end_of_chain(strips, first);
            auto height = height_of(strips, first, end);
            bool fits_elsewhere = !is_on_top_ && height <= page::room && y_ + height > page::bottom;
            if (fits_elsewhere) begin_page();
            for (; first < end; ++first) place(strips[first]);
        }
        return std::move(pages_);
    }

private:
    static std::size_t end_of_chain(Strips const& strips, std::size_t first)
    {
        auto last = first;
        while (last + 1 < strips.size() && strips[last].stays_with_next) ++last;
        return last + 1;
    }

    double height_of(Strips const& strips, std::size_t first, std::size_t end) const
    {
        double height = is_on_top_ ? 0 : strips[first].space;
        for (auto i = first; i < end; ++i) height += strips[i].height + (i > first ? strips[i].space : 0);
        return height;
    }

    void begin_page()
    {
        pages_.emplace_back();
        y_ = page::top;
        is_on_top_ = true;
    }

    void place(Strip const& strip)
    {
        if (!is_on_top_ && y_ + strip.space + strip.height > page::bottom) begin_page();
        if (is_on_top_ && strip.head)
            for (auto const& each : *strip.head) put(each);
        put(strip);
    }

    void put(Strip const& strip)
    {
        if (!is_on_top_) y_ += strip.space;
        for (auto mark : strip.marks) {
            std::visit([&](auto& any) { any.y += y_; }, mark);
            add(std::move(mark));
        }
        y_ += strip.height;
        is_on_top_ = false;
    }

    void add(Mark mark)
    {
        auto& marks = pages_.back().marks;
        if (auto const* box = std::get_if<BoxMark>(&mark); box && box->group != 0)
            for (auto& other : marks)
                if (auto* known = std::get_if<BoxMark>(&other); known && known->group == box->group) {
                    known->height = box->y + box->height - known->y;
                    return;
                }
        marks.push_back(std::move(mark));
    }

    std::vector<Page> pages_;
    double y_ = 0;
    bool is_on_top_ = true;
};

} // namespace

std::vector<Page> divided_into_pages(Strips const& strips) { return Dividing().divide(strips); }

} // namespace erasmi::papers::setting
