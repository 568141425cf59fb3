#include "features/practices/pages.hpp"
#include "features/practices/pages/filters.hpp"
#include "features/practices/searching.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/pager.hpp"

namespace erasmi::practices::pages {

namespace {

using search::Order;
using web::attribute;
using web::Icon;

Filtered filtered(Context const& context, ListView const& view)
{
    return {context, view.facets, view.searched, "/practices"};
}

/// The way to the map, with the same filters.
void map_link(Html& out, Context const& context)
{
    out.put<R"(<a class="btn quiet small" href="{}">{}{}</a>)">(
        web::with_query(context.url("/practices/map"), context.query.without("after")), Icon{"map-pin"},
        context.text("practices.map.link"));
}

void nothing_found(Html& out, Context const& context, ListView const& view)
{
    out.put<
        R"(<div class="empty">{}<h2>{}</h2><p>{}</p><div class="actions"><a class="btn" href="{}">{}</a>{}</div></div>)">(
        Icon{"leaf"}, context.text("practices.list.nothing"), context.text("practices.list.nothing_help"),
        context.url("/practices"), context.text("practices.list.clear"),
        [&](Html& out) { web::ask_link(out, context, view.searched); });
}

/// In which order the results are: links, as the list is browsed by links.
void order(Html& out, Context const& context, ListView const& view)
{
    if (view.searched.empty()) return;
    out.put<R"(<nav class="order" aria-label="{}"><ul class="chips" role="list">)">(
        context.text("practices.order.label"));
    for (auto order : {Order::relevance, Order::newest}) {
        auto name = std::string(enum_name(order));
        bool is_chosen = order == view.order;
        out.put<R"(<li><a class="chip" href="{}" {}>{}</a></li>)">(
            web::with_query(context.url("/practices"),
                            context.query.with_only("order", name).without("after")),
            attribute<"aria-current">(is_chosen ? "true" : ""), context.text("practices.order." + name));
    }
    out.put<"</ul></nav>">();
}

/// Keeps the filters.
void search_box(Html& out, Context const& context, ListView const& view)
{
    if (!context.site.index) return;
    auto list = searched_practices();
    web::search_box(out, context, list.box, view.searched, list.kept(context.query).without("q"));
}

/// The text with the words marked that were searched.
void marked(Html& out, search::Highlighter const& searched, std::string_view text, Language language)
{
    for (auto const& passage : searched.passages(text, language))
        if (passage.is_match)
            out.put<"<mark>{}</mark>">(passage.text);
        else
            out.put<"{}">(passage.text);
}

/// Whole practices as a table, with the search and the filters of the page.
void exports(Html& out, Context const& context, ListView const& view)
{
    if (view.practices.empty() || view.is_nearest) return;
    auto address = [&](std::string const& suffix) {
        return web::with_query(context.url("/practices/export" + suffix), context.query.without("after"));
    };
    out.put<R"(<p class="muted row">{}<span>{} <a href="{}">{}</a> · <a href="{}">{}</a></span></p>)">(
        Icon{"download"}, context.text("practices.export.title"), address(".xlsx"),
        context.text("practices.export.xlsx"), address(".csv"), context.text("practices.export.csv"));
}

/// What was perhaps meant, and whether only some of the words were found.
void search_notes(Html& out, Context const& context, ListView const& view)
{
    if (!view.suggestion.empty())
        out.put<R"(<p>{} <a href="{}">{}</a></p>)">(
            context.text("practices.search.meant"),
            web::with_query(context.url("/practices"),
                            context.query.with_only("q", view.suggestion).without("after")),
            view.suggestion);
    if (view.is_nearest && !view.practices.empty())
        out.put<R"(<p class="muted">{}</p><p>{}</p>)">(
            context.text(view.is_outside_filters ? "practices.search.outside_filters"
                                                 : "practices.search.nearest"),
            [&](Html& out) { web::ask_link(out, context, view.searched); });
}

void results(Html& out, Context const& context, ListView const& view)
{
    search::Highlighter searched(view.searched);
    auto found = context.locale->plural("practices.list.found", view.total);
    out.put<
        R"(<div id="results" class="busy" tabindex="-1" data-say="{}"><div class="results-head"><p><strong>{}</strong></p>{}{}</div>)">(
        found, found, [&](Html& out) { map_link(out, context); },
        [&](Html& out) { web::list_tools(out, context, searched_practices()); });
    search_notes(out, context, view);
    order(out, context, view);
    chips(out, filtered(context, view));
    if (view.practices.empty()) nothing_found(out, context, view);
    out.put<R"(<ol class="cards" role="list">)">();
    for (auto const& each : view.practices)
        out.put<"<li>{}</li>">(
            [&](Html& out) { card(out, context, each, CardHeading::h2, searched, each.excerpt); });
    out.put<"</ol>">();
    web::pager(out, context, {.path = "/practices", .next = view.next});
    exports(out, context, view);
    out.put<"</div>">();
}

/// The language of a text on the page, where it is another than the page's.
auto language_of_text(Context const& context, Language language)
{
    return attribute<"lang">(language == context.language() ? "" : code(language));
}

void card_title(Html& out, Context const& context, Card const& card, CardHeading heading,
                search::Highlighter const& searched)
{
    auto link = [&](Html& out) {
        out.put<R"(<a href="{}" {}>{}</a>)">(
            context.url(path_of(card.id)), language_of_text(context, card.language),
            [&](Html& out) { marked(out, searched, card.title, card.language); });
    };
    if (heading == CardHeading::h2)
        out.put<"<h2>{}</h2>">(link);
    else
        out.put<"<h3>{}</h3>">(link);
}

void card_texts(Html& out, Context const& context, Card const& card, search::Highlighter const& searched,
                std::string_view excerpt)
{
    auto language = language_of_text(context, card.language);
    out.put<"<p {}>{}</p>">(language, [&](Html& out) { marked(out, searched, card.summary, card.language); });
    if (excerpt.empty()) return;
    out.put<R"(<p class="muted small">{} <q {}>{}</q></p>)">(
        context.text("practices.search.excerpt"), language,
        [&](Html& out) { marked(out, searched, excerpt, card.language); });
}

} // namespace

std::string_view level_tone(std::string_view level)
{
    if (level == "good" || level == "best") return "ok";
    return level == "promising" ? "info" : "sun";
}

void card(Html& out, Context const& context, Card const& card, CardHeading heading,
          search::Highlighter const& searched, std::string_view excerpt)
{
    auto const& locale = *context.locale;
    bool is_foreign = card.language != context.language();
    out.put<
        R"(<article class="card result"><div class="result-top"><ul class="tags" role="list"><li class="tag {}">{}{}</li>)">(
        level_tone(card.level), Icon{"badge-check"}, card.level_name);
    if (card.is_example) out.put<R"(<li class="tag">{}</li>)">(context.text("practices.example"));
    if (card.is_stale)
        out.put<R"(<li class="tag warn">{}</li>)">(context.text("practices.confirmation.stale"));
    if (is_foreign)
        out.put<R"(<li class="tag"><span class="visually-hidden">{}: </span><span lang="{}">{}</span></li>)">(
            context.text("frame.language"), code(card.language), own_name(card.language));
    out.put<"</ul></div>">();
    card_title(out, context, card, heading, searched);
    card_texts(out, context, card, searched, excerpt);
    out.put<R"(<ul class="meta" role="list"><li>{}<bdi>{}</bdi></li>)">(
        Icon{"map-pin"}, place_text(card.place, card.region_name, card.country_name));
    if (card.adopters > 0)
        out.put<R"(<li>{}{}</li>)">(Icon{"users"}, locale.plural("practices.adopters", card.adopters));
    out.put<R"(<li>{}{}</li>)">(Icon{"languages"}, [&](Html& out) { languages(out, card.languages); });
    out.put<R"(<li>{}{}</li></ul></article>)">(
        Icon{"clock"},
        card.is_stale ? locale.text("practices.confirmation.last", {{"date", locale.date(card.confirmed_at)}})
                      : locale.date(card.published_at));
}

void languages(Html& out, std::vector<Language> const& languages)
{
    out.put<"<span>">();
    for (bool first = true; auto language : languages) {
        if (!std::exchange(first, false)) out.put<" · ">();
        out.put<R"(<span lang="{}">{}</span>)">(code(language), own_name(language));
    }
    out.put<"</span>">();
}

void list(Html& out, Context const& context, ListView const& view)
{
    web::PageHead head{.title = std::string(context.text("practices.list.title")),
                       .description = std::string(context.text("practices.list.lead")),
                       .linked_data = web::with_query(context.url("/practices.jsonld"), context.query)};
    web::frame(out, context, head, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap"><h1>{}</h1><p class="lead">{}</p>)">(
            context.text("practices.list.title"), context.text("practices.list.lead"));
        search_box(out, context, view);
        if (context.session)
            out.put<
                R"(<div class="actions"><a class="btn" href="{}">{}{}</a><a class="btn ghost" href="{}">{}</a></div>)">(
                context.url("/practices/new"), Icon{"plus"}, context.text("practices.new.title"),
                context.url("/practices/mine"), context.text("practices.mine.title"));
        out.put<R"(</div></div><section class="section" aria-label="{}"><div class="wrap">)">(
            context.text("practices.list.title"));
        beside_facets(out, filtered(context, view), [&](Html& out) { results(out, context, view); });
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::practices::pages
