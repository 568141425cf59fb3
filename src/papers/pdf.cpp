#include "papers/pdf.hpp"

#include "papers/fonts.hpp"
#include "papers/pdf/finishing.hpp"
#include "papers/pdf/painter.hpp"
#include "papers/pdf/running.hpp"
#include "papers/pdf/setter.hpp"

#include <pango/pango.h>

namespace erasmi::papers {

std::string pdf(Paper const& paper)
{
    auto context = font_context();
    bool is_mirrored = direction(paper.language) == "rtl";
    pango_context_set_base_dir(context.get(), is_mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_context_set_language(context.get(),
                               pango_language_from_string(std::string(code(paper.language)).c_str()));
    setting::Tree tree;
    auto pages = setting::divided_into_pages(setting::Setter(context.get(), tree).set(paper));
    setting::add_running_lines(pages, paper, context.get(), tree);
    return setting::finished(setting::painted(pages, paper), tree, paper);
}

} // namespace erasmi::papers
