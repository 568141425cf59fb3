// Two practices side by side, field by field; with one, the choice of the other.
//
// Each field is a line of its own above both texts, so the table has two columns and fits a small phone.
#include "features/practices/pages/reader.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

constexpr std::string_view here = "/practices/compare";

/// Writes what one practice says of a field; writes nothing when it says nothing.
using Cell = void (*)(Html& out, Reader const& reader);

struct Line {
    std::string_view label; ///< message key
    Cell cell;
};

void text(Html& out, Reader const& reader, std::string_view path, std::string_view value)
{
    if (!value.empty()) out.put<R"(<p {}>{}</p>)">(reader.lang(path), value);
}

void passage(Html& out, Reader const& reader, std::string_view path, std::string_view value)
{
    if (!value.empty()) out.put<R"(<div {}>{}</div>)">(reader.lang(path), web::markdown(value));
}

void plain(Html& out, std::string_view value)
{
    if (!value.empty()) out.put<"<p>{}</p>">(value);
}

void place(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    auto country = reader.label(content.country);
    plain(out,
          content.place.empty() ? std::string(country) : content.place.str() + ", " + std::string(country));
}

void level(Html& out, Reader const& reader)
{
    auto const& level = reader.view.level;
    if (!level.empty()) plain(out, reader.terms->label("level", level, reader.context.language()));
}

void adopters_of(Html& out, Reader const& reader)
{
    auto count = static_cast<std::int64_t>(reader.view.adopters.size());
    if (count > 0) plain(out, reader.context.locale->plural("practices.adopters", count));
}

void reached(Html& out, Reader const& reader)
{
    auto const& reached = reader.view.content.reached;
    if (reached) plain(out, reader.context.locale->number(reached->value));
}

void confirmed(Html& out, Reader const& reader)
{
    auto const& moment = reader.view.confirmed_at;
    if (moment) plain(out, reader.context.locale->date(*moment));
}

void themes(Html& out, Reader const& reader)
{
    auto const& themes = reader.view.content.themes;
    if (themes.empty()) return;
    out.put<R"(<ul class="tags" role="list">)">();
    for (auto const& theme : themes) out.put<R"(<li class="tag">{}</li>)">(reader.label(theme));
    out.put<"</ul>">();
}

void actors(Html& out, Reader const& reader)
{
    auto const& actors = reader.view.content.actors;
    if (actors.empty()) return;
    out.put<"<ul>">();
    for (std::size_t i = 0; i < actors.size(); ++i)
        out.put<R"(<li><span {}>{}</span> <span class="muted small">{}</span></li>)">(
            reader.lang("actors/" + std::to_string(i) + "/name"), actors[i].name,
            reader.label(actors[i].kind));
    out.put<"</ul>">();
}

void factors(Html& out, Reader const& reader)
{
    auto const& factors = reader.view.content.factors;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        out.put<"<p><b>{}</b></p>">(reader.label(factors[i].factor));
        passage(out, reader, "factors/" + std::to_string(i) + "/how", factors[i].how);
    }
}

void steps(Html& out, Reader const& reader)
{
    auto const& steps = reader.view.content.steps;
    if (steps.empty()) return;
    out.put<"<ol>">();
    for (auto const& step : steps) {
        bool is_core = step.adaptability == Adaptability::core;
        out.put<R"(<li><span {}>{}</span> <span class="tag {}">{}</span></li>)">(
            reader.lang("steps/" + step.key.str() + "/title"), step.title, is_core ? "ok" : "sun",
            reader.text(is_core ? "practices.core" : "practices.adaptable"));
    }
    out.put<"</ol>">();
}

void indicators(Html& out, Reader const& reader)
{
    auto const& list = reader.view.content.indicators;
    if (list.empty()) return;
    out.put<"<ul>">();
    for (std::size_t i = 0; i < list.size(); ++i)
        out.put<R"(<li {}>{}</li>)">(reader.lang("indicators/" + std::to_string(i) + "/name"), list[i].name);
    out.put<"</ul>">();
}

template <auto Field, web::markup::Literal Name>
void passage_of(Html& out, Reader const& reader)
{
    passage(out, reader, Name.view(), reader.view.content.*Field);
}

template <auto Field, web::markup::Literal Name>
void text_of(Html& out, Reader const& reader)
{
    text(out, reader, Name.view(), reader.view.content.*Field);
}

template <auto Field>
void label_of(Html& out, Reader const& reader)
{
    plain(out, reader.label(reader.view.content.*Field));
}

/// In the order of the reading page.
constexpr std::array lines{
    Line{"practices.field.summary", passage_of<&Content::summary, "summary">},
    Line{"practices.fact.place", place},
    Line{"practices.fact.size", label_of<&Content::size>},
    Line{"practices.fact.period", [](Html& out, Reader const& reader) { plain(out, period(reader)); }},
    Line{"practices.field.themes", themes},
    Line{"practices.facet.level", level},
    Line{"practices.section.adopters", adopters_of},
    Line{"practices.fact.reached", reached},
    Line{"practices.fact.cost", label_of<&Content::cost_band>},
    Line{"practices.fact.evaluation", label_of<&Content::evaluation_type>},
    Line{"practices.fact.confirmed", confirmed},
    Line{"practices.question.challenge", passage_of<&Content::challenge, "challenge">},
    Line{"practices.question.how_it_works", passage_of<&Content::how_it_works, "how_it_works">},
    Line{"practices.question.results", passage_of<&Content::results, "results">},
    Line{"practices.question.evaluation", passage_of<&Content::evaluation, "evaluation">},
    Line{"practices.question.beneficiaries", passage_of<&Content::beneficiaries, "beneficiaries">},
    Line{"practices.question.funding", passage_of<&Content::funding, "funding">},
    Line{"practices.question.lessons", passage_of<&Content::lessons, "lessons">},
    Line{"practices.network.title", actors},
    Line{"practices.field.coordination", passage_of<&Content::coordination, "coordination">},
    Line{"practices.fact.governance", label_of<&Content::governance>},
    Line{"practices.fact.phase", label_of<&Content::phase>},
    Line{"practices.fact.rhythm", text_of<&Content::rhythm, "rhythm">},
    Line{"practices.fact.tools", text_of<&Content::tools, "tools">},
    Line{"practices.fact.agreements", text_of<&Content::agreements, "agreements">},
    Line{"practices.factors", factors},
    Line{"practices.blueprint.preconditions", passage_of<&Content::preconditions, "preconditions">},
    Line{"practices.section.steps", steps},
    Line{"practices.blueprint.roles", passage_of<&Content::roles, "roles">},
    Line{"practices.blueprint.competences", passage_of<&Content::competences, "competences">},
    Line{"practices.blueprint.indicators", indicators},
    Line{"practices.blueprint.costs", passage_of<&Content::costs, "costs">},
    Line{"practices.blueprint.risks", passage_of<&Content::risks, "risks">},
};

std::string cell_of(Line const& line, Reader const& reader)
{
    Html cell;
    line.cell(cell, reader);
    return cell.take();
}

/// Nothing when neither of them says anything.
void line(Html& out, Reader const& left, Reader const& right, Line const& line)
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
    for (auto const& each : lines) line(out, left, right, each);
    out.put<"</table></div>">();
}

void search_form(Html& out, Context const& context, SideBySideView const& view)
{
    if (!context.site.index) return;
    out.put<
        R"(<form class="searchbar" role="search" action="{}"><input type="hidden" name="a" value="{}"><label class="visually-hidden" for="q">{}</label><input class="input" id="q" name="q" type="search" value="{}" dir="auto" maxlength="300"><button class="btn">{}{}</button></form>)">(
        context.url(here), view.practices.front().id.text(), context.text("practices.search.label"),
        view.searched, Icon{"search"}, context.text("practices.search.button"));
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
