// The history of a practice, and any two versions field by field.
#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"

namespace erasmi::practices::pages {

void versions(Html& out, Context const& context, VersionsView const& view)
{
    auto title = std::string(context.text("practices.tab.versions"));
    web::frame(out, context, {.title = title + " – " + view.practice.title, .is_indexed = false},
               [&](Html& out) {
                   work_head(out, context, {view.practice, "versions"});
                   out.put<R"(<section class="section"><div class="wrap">)">();
                   web::version_table(out, context, {path_of(view.practice.id), view.versions, view.next});
                   out.put<"</div></section>">();
               });
}

void comparison(Html& out, Context const& context, ComparisonView const& view)
{
    auto title = web::change_title(context, view.from, view.to);
    web::frame(out, context, {.title = title + " – " + view.practice.title, .is_indexed = false},
               [&](Html& out) {
                   work_head(out, context, {view.practice, "versions"});
                   out.put<R"(<section class="section"><div class="wrap"><h2>{}</h2>)">(title);
                   web::change_list(out, context, {view.from, view.to, view.changes});
                   out.put<"</div></section>">();
               });
}

} // namespace erasmi::practices::pages
