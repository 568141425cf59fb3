// Two practices side by side, field by field; with one, the choice of the other.
//
// Each field is a line of its own above both texts, so the table has two columns and fits a small phone.
#include "features/practices/pages/side_by_side_lines.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/search_box.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

constexpr std::string_view here = "/practices/compare";

std::string cell_of(ComparedLine const& line, Reader const& reader)
{
    Html cell;
    line.cell(cell, reader);
    return cell.take();
}

/// Nothing when neither of them says anything.
void line(Html& out, Reader const& left, Reader const& right, ComparedLine const& line)
{
    if (cell_of(line, left).empty() && cell_of(line, right).empty()) return;
    out.put<R"(<tbody><tr><th colspan="2" scope="rowgroup">{}</th></tr><tr>)">(left.text(line.label));
    for (auto const* reader : {&left, &right}) {
        out.put<"<td>">();
        if (cell_of(line, *reader).empty())
            out.put<R"(<p class="muted">{}</p>)">(reader->text("practices.side_by_side.nothing"));
        else
            line.cell(out, *reader);
        out.put<"</td>">();
    }
    out.put<"</tr></tbody>">();
}

void column_head(Html& out, Reader const& reader)
{
    auto const& view = reader.view;
    out.put<R"(<th scope="col"><a href="{}" {}>{}</a></th>)">(reader.context.url(path_of(view.id)),
                                                              reader.lang("title"), view.content.title);
}

void table(Html& out, Context const& context, SideBySideView const& view, std::string_view title)
{
    auto terms = taxonomies::catalogue(context.tx());
    Reader left{context, view.practices.front(), terms}, right{context, view.practices.back(), terms};
    out.put<
        R"(<div class="table-wrap" tabindex="0" role="region" aria-labelledby="side-by-side"><table class="side-by-side"><caption class="visually-hidden" id="side-by-side">{}</caption><thead><tr>{}{}</tr></thead>)">(
        title, [&](Html& out) { column_head(out, left); }, [&](Html& out) { column_head(out, right); });
    for (auto const& each : compared_lines()) line(out, left, right, each);
    out.put<"</table></div>">();
}

void search_form(Html& out, Context const& context, SideBySideView const& view)
{
    if (!context.site.index) return;
    web::Parameters left;
    left.add("a", view.practices.front().id.text());
    web::search_box(out, context, {.path = here, .label = "practices.search.label"}, view.searched, left);
}

void candidate(Html& out, Context const& context, SideBySideView const& view, Card const& card)
{
    bool is_foreign = card.language != context.language();
    out.put<
        R"(<li><div><p><a href="{}?a={}&amp;b={}" rel="nofollow" {}>{}</a></p><p class="muted"><bdi>{}</bdi>, {}</p></div></li>)">(
        context.url(here), view.practices.front().id.text(), card.id.text(),
        web::attribute<"lang">(is_foreign ? code(card.language) : ""), card.title, card.place,
        card.country_name);
}

void choice(Html& out, Context const& context, SideBySideView const& view)
{
    search_form(out, context, view);
    out.put<"<h2>{}</h2>">(context.text(view.searched.empty() ? "practices.side_by_side.similar"
                                                              : "practices.side_by_side.found"));
    if (view.candidates.empty())
        out.put<R"(<p class="muted">{}</p>)">(context.text("practices.side_by_side.none"));
    out.put<R"(<ul class="items" role="list">)">();
    for (auto const& card : view.candidates) candidate(out, context, view, card);
    out.put<"</ul>">();
}

void head(Html& out, Context const& context, SideBySideView const& view, std::string_view title)
{
    auto const& first = view.practices.front();
    out.put<R"(<div class="page-head"><div class="wrap">)">();
    web::breadcrumbs(out, context,
                     {{std::string(context.text("practices.list.title")), "/practices"},
                      {first.content.title.str(), path_of(first.id)},
                      {std::string(title), ""}});
    out.put<"<h1>{}</h1>">(title);
    if (view.practices.size() > 1)
        out.put<R"(<div class="actions"><a class="btn quiet" href="{}?a={}" rel="nofollow">{}{}</a></div>)">(
            context.url(here), first.id.text(), Icon{"git-compare"},
            context.text("practices.side_by_side.another"));
    else
        out.put<R"(<p class="lead">{}</p>)">(
            context.locale->text("practices.side_by_side.choose", {{"title", first.content.title}}));
    out.put<"</div></div>">();
}

} // namespace

void side_by_side(Html& out, Context const& context, SideBySideView const& view)
{
    auto title = std::string(context.text("practices.side_by_side.title"));
    web::frame(out, context, {.title = title, .is_indexed = false}, [&](Html& out) {
        head(out, context, view, title);
        out.put<R"(<section class="section"><div class="wrap">)">();
        if (view.practices.size() > 1)
            table(out, context, view, title);
        else
            choice(out, context, view);
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::practices::pages
