#include "app/site/start_page.hpp"

#include "web/assets.hpp"
#include "web/frame.hpp"
#include "web/search_box.hpp"

#include <array>

namespace erasmi::app::site {

namespace {

using web::Context, web::Html, web::Icon;

void ways_in(Html& out, Context const& context)
{
    out.put<
        R"(<div class="actions"><a class="btn ghost" href="{}">{}</a><a class="btn ghost" href="{}">{}</a></div>)">(
        context.url("/practices"), context.text("start.all"), context.url("/about"),
        context.text("frame.about"));
}

void hero(Html& out, Context const& context)
{
    out.put<
        R"(<section class="hero"><div class="wrap"><div><h1>{}</h1><p class="lead">{}</p>{}{}</div><svg class="hero-art" viewBox="0 0 420 260" aria-hidden="true"><use href="{}"/></svg></div></section>)">(
        context.text("start.title"), context.text("start.lead"),
        [&](Html& out) { web::search_box_of_site(out, context); }, [&](Html& out) { ways_in(out, context); },
        web::icon_address("threads"));
}

void section_head(Html& out, std::string_view id, std::string_view title, std::string_view lead)
{
    out.put<R"(<div class="section-head"><h2 id="{}">{}</h2><p>{}</p></div>)">(id, title, lead);
}

void card(Html& out, Context const& context, Shown const& item)
{
    out.put<
        R"(<li><article class="card"><h3><a href="{}">{}</a></h3><p>{}</p><ul class="meta" role="list"><li>{}{}</li></ul></article></li>)">(
        context.url(item.path), item.title, item.summary, Icon{"map-pin"}, item.place);
}

void highlights(Html& out, Context const& context, std::vector<Shown> const& items)
{
    if (items.empty()) return;
    out.put<R"(<section class="section" aria-labelledby="new"><div class="wrap">)">();
    section_head(out, "new", context.text("start.new"), context.text("start.new.lead"));
    out.put<R"(<ul class="cards grid" role="list">)">();
    for (auto const& item : items) card(out, context, item);
    out.put<R"(</ul><div class="actions"><a class="btn ghost" href="{}">{}{}</a></div></div></section>)">(
        context.url("/practices"), context.text("start.all"), Icon{"arrow-right", true});
}

// messages: start.find.text start.adopt.text start.tell.text
void how_it_works(Html& out, Context const& context)
{
    out.put<R"(<section class="section tinted" aria-labelledby="how"><div class="wrap">)">();
    section_head(out, "how", context.text("start.how"), context.text("start.how.lead"));
    out.put<R"(<ol class="cards grid" role="list">)">();
    for (auto [icon, key] : {std::pair("search", "start.find"), std::pair("leaf", "start.adopt"),
                             std::pair("send", "start.tell")})
        out.put<R"(<li><div class="card">{}<h3>{}</h3><p>{}</p></div></li>)">(
            Icon{icon}, context.text(key), context.text(std::string(key) + ".text"));
    out.put<"</ol></div></section>">();
}

void languages(Html& out, Context const& context)
{
    out.put<R"(<section class="section" aria-labelledby="languages"><div class="wrap">)">();
    section_head(out, "languages", context.text("start.languages"), context.text("start.languages.lead"));
    out.put<R"(<ul class="chips" role="list">)">();
    for (auto language : context.site.languages)
        out.put<R"(<li><a class="chip" href="{}" hreflang="{}" lang="{}">{}</a></li>)">(
            context.url_in(language), code(language), code(language), own_name(language));
    out.put<R"(</ul><p><a href="{}">{}</a></p></div></section>)">(context.url("/about"),
                                                                  context.text("start.more"));
}

void waiting_item(Html& out, Context const& context, Waiting const& item)
{
    out.put<R"(<li><div><p><a href="{}">{}</a></p></div><span class="tag warn">{}</span></li>)">(
        context.url(item.path), item.text,
        context.locale->text("start.since", {{"date", context.locale->date(item.since)}}));
}

void nothing_waits(Html& out, Context const& context)
{
    out.put<
        R"(<div class="empty">{}<h2>{}</h2><p>{}</p><div class="actions"><a class="btn" href="{}">{}</a></div></div>)">(
        Icon{"leaf"}, context.text("start.nothing"), context.text("start.nothing.text"),
        context.url("/practices"), context.text("start.all"));
}

void waiting(Html& out, Context const& context, std::vector<Waiting> const& items)
{
    out.put<R"(<div class="page-head"><div class="wrap"><h1>{}</h1>)">(
        context.locale->text("start.hello", {{"name", context.session->name}}));
    if (!items.empty())
        out.put<R"(<p class="lead">{}</p>)">(
            context.locale->plural("start.waiting", static_cast<std::int64_t>(items.size())));
    web::search_box_of_site(out, context);
    out.put<R"(</div></div><section class="section"><div class="wrap">)">();
    if (items.empty())
        nothing_waits(out, context);
    else {
        out.put<R"(<ul class="items" role="list">)">();
        for (auto const& item : items) waiting_item(out, context, item);
        out.put<"</ul>">();
    }
    out.put<"</div></section>">();
}

} // namespace

void start_page(Html& out, Context const& context, StartView const& view)
{
    web::PageHead head{.title = std::string(context.text("start.name")),
                       .description = std::string(context.text("start.lead"))};
    frame(out, context, head, [&](Html& out) {
        if (context.session) {
            waiting(out, context, view.waiting);
            highlights(out, context, view.highlights);
            return;
        }
        hero(out, context);
        highlights(out, context, view.highlights);
        how_it_works(out, context);
        languages(out, context);
    });
}

} // namespace erasmi::app::site
