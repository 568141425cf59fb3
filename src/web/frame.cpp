#include "web/frame.hpp"

#include "web/assets.hpp"
#include "web/atom.hpp"
#include "web/controls.hpp"
#include "web/lists.hpp"

#include <algorithm>

namespace erasmi::web {

namespace {

std::string_view theme_name(Theme theme)
{
    switch (theme) {
    case Theme::light: return "light";
    case Theme::dark: return "dark";
    default: return "";
    }
}

void alternates(Html& out, Context const& context)
{
    for (auto language : context.site.languages)
        out.put<R"(<link rel="alternate" hreflang="{}" href="{}">)">(
            code(language), context.site.base_url + context.url_in(language));
}

void head(Html& out, Context const& context, PageHead const& head)
{
    auto title = head.has_problems ? std::string(context.text("form.error")) + " " + head.title : head.title;
    out.put<
        R"(<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{} – {}</title>)">(
        title, context.site.name);
    if (!head.description.empty()) out.put<R"(<meta name="description" content="{}">)">(head.description);
    if (!head.is_indexed) out.put<R"(<meta name="robots" content="noindex">)">();
    out.put<R"(<meta name="htmx-config" content='{"includeIndicatorCSS":false}'>)">();
    out.put<R"(<link rel="stylesheet" href="{}">)">(asset("kit.css"));
    auto font = context.language() == Language::ar ? "vazirmatn-arabic.woff2" : "figtree-latin.woff2";
    out.put<R"(<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>)">(asset(font));
    out.put<R"(<link rel="icon" href="{}" type="image/svg+xml">)">(asset("favicon.svg"));
    out.put<R"(<link rel="canonical" href="{}">)">(
        context.absolute_url(head.paper_of.empty() ? context.path : head.paper_of));
    alternates(out, context);
    if (!head.linked_data.empty())
        out.put<R"(<link rel="alternate" type="application/ld+json" href="{}">)">(head.linked_data);
    if (auto const* list = list_at(context.site, context.path))
        out.put<R"(<link rel="alternate" type="application/atom+xml" href="{}">)">(
            feed_address(context, list->path, list->kept(context.query)));
    out.put<R"(<script type="module" src="{}"></script></head>)">(asset("core.js"));
}

bool may_see(NavigationItem const& item, Context const& context)
{
    switch (item.access) {
    case Access::anyone: return true;
    case Access::signed_in: return context.session.has_value();
    case Access::operator_: return context.actor.is(SiteRole::operator_);
    }
    return false;
}

void navigation_items(Html& out, Context const& context)
{
    out.put<"<ul>">();
    for (auto const& feature : context.site.features)
        for (auto const& item : feature.navigation) {
            if (!may_see(item, context)) continue;
            bool is_here =
                context.path == item.path || context.path.starts_with(std::string(item.path) + "/");
            out.put<R"(<li><a href="{}" {}>{}</a></li>)">(context.url(item.path),
                                                          attribute<"aria-current">(is_here ? "page" : ""),
                                                          context.text(item.key));
        }
    out.put<"</ul>">();
}

void language_menu(Html& out, Context const& context)
{
    out.put<
        R"(<details class="menu"><summary>{}<span class="visually-hidden">{}: </span><span class="menu-label">{}</span></summary><nav class="panel" aria-label="{}"><ul>)">(
        Icon{"globe"}, context.text("frame.language"), own_name(context.language()),
        context.text("frame.language"));
    for (auto language : context.site.languages)
        out.put<R"(<li><a href="{}" hreflang="{}" lang="{}" {}>{}</a></li>)">(
            context.url_in(language), code(language), code(language),
            attribute<"aria-current">(language == context.language() ? "true" : ""), own_name(language));
    out.put<"</ul></nav></details>">();
}

void theme_button(Html& out, Context const& context, std::string_view value, std::string_view icon,
                  std::string_view key, bool is_chosen)
{
    out.put<
        R"(<li><button class="btn quiet" name="theme" value="{}" data-theme-set="{}" aria-pressed="{}">{}{}</button></li>)">(
        value, value, is_chosen, Icon{icon}, context.text(key));
}

void theme_menu(Html& out, Context const& context)
{
    out.put<
        R"(<details class="menu"><summary>{}<span class="visually-hidden">{}</span></summary><form class="panel" method="get" action="{}"><input type="hidden" name="next" value="{}"><ul>)">(
        Icon{"moon"}, context.text("frame.appearance"), context.url("/theme"),
        context.url_in(context.language()));
    theme_button(out, context, "light", "sun", "frame.light", context.theme == Theme::light);
    theme_button(out, context, "dark", "moon", "frame.dark", context.theme == Theme::dark);
    theme_button(out, context, "auto", "monitor", "frame.automatic", context.theme == Theme::automatic);
    out.put<"</ul></form></details>">();
}

void account_menu(Html& out, Context const& context)
{
    if (!context.session) {
        out.put<R"(<a class="btn ghost small sign-in-link" href="{}">{}<span>{}</span></a>)">(
            context.url("/sign-in"), Icon{"log-in", true}, context.text("frame.sign_in"));
        return;
    }
    out.put<
        R"(<details class="menu"><summary>{}<span class="visually-hidden">{}: </span><span class="menu-label">{}</span></summary><div class="panel"><ul>)">(
        Icon{"user"}, context.text("frame.account"), context.session->name);
    out.put<R"(<li><a href="{}">{}{}</a></li>)">(context.url("/"), Icon{"star"},
                                                 context.text("frame.waiting"));
    for (auto const& feature : context.site.features)
        for (auto const& item : feature.own_pages)
            out.put<R"(<li><a href="{}">{}{}</a></li>)">(context.url(item.path), Icon{"bookmark"},
                                                         context.text(item.key));
    out.put<R"(<li><a href="{}">{}{}</a></li></ul>)">(context.url("/account"), Icon{"settings"},
                                                      context.text("frame.profile"));
    out.put<
        R"(<form method="post" action="{}">{}<button class="btn quiet">{}{}</button></form></div></details>)">(
        context.url("/sign-out"), CsrfField{context}, Icon{"log-out", true}, context.text("frame.sign_out"));
}

void brand(Html& out, Context const& context)
{
    out.put<
        R"(<a class="brand" href="{}"><svg class="brand-mark" aria-hidden="true"><use href="{}"/></svg><span>{}<small>{}</small></span></a>)">(
        context.url("/"), icon_address("mark"), context.site.name, context.text("frame.tagline"));
}

/// Instead of header and footer where only the page itself goes on paper.
void paper_header(Html& out, Context const& context, std::string_view page)
{
    out.put<R"(<header class="site-head"><div class="wrap">{}<div class="head-tools">)">(
        [&](Html& out) { brand(out, context); });
    out.put<
        R"(<button class="btn js-only" type="button" data-print>{}{}</button><a class="btn quiet" href="{}">{}</a></div></div></header>)">(
        Icon{"printer"}, context.text("frame.print"), context.url(page), context.text("frame.paper_back"));
}

void header(Html& out, Context const& context)
{
    out.put<R"(<a class="skip" href="#main">{}</a>)">(context.text("frame.skip"));
    if (context.site.is_demonstration)
        out.put<
            R"(<aside class="banner" aria-labelledby="banner"><div class="wrap"><p id="banner">{} <a href="{}">{}</a></p></div></aside>)">(
            context.text("frame.demonstration"), context.url("/about"),
            context.text("frame.demonstration_more"));
    out.put<R"(<header class="site-head"><div class="wrap">)">();
    brand(out, context);
    out.put<R"(<nav class="nav nav-wide" aria-label="{}">{}</nav><div class="head-tools">)">(
        context.text("frame.main"), [&](Html& out) { navigation_items(out, context); });
    language_menu(out, context);
    theme_menu(out, context);
    account_menu(out, context);
    out.put<
        R"(<details class="menu nav-menu"><summary>{}<span>{}</span></summary><nav class="panel nav" aria-label="{}">{}</nav></details></div></div></header>)">(
        Icon{"menu"}, context.text("frame.menu"), context.text("frame.menu"),
        [&](Html& out) { navigation_items(out, context); });
}

void footer(Html& out, Context const& context)
{
    out.put<R"(<footer class="site-foot"><div class="wrap"><p>{}</p><nav aria-label="{}"><ul>)">(
        context.text("frame.foot"), context.text("frame.service"));
    for (auto [path, key] :
         {std::pair("/about", "frame.about"), std::pair("/accessibility", "frame.accessibility"),
          std::pair("/privacy", "frame.privacy"), std::pair("/api", "frame.api"),
          std::pair("/source", "frame.source")})
        out.put<R"(<li><a href="{}">{}</a></li>)">(context.url(path), context.text(key));
    out.put<R"(</ul></nav><p class="paper-only" dir="ltr">{}</p></div></footer>)">(
        context.absolute_url(context.path));
}

} // namespace

void frame(Html& out, Context const& context, PageHead const& page, Body const& body)
{
    out.put<R"(<!doctype html><html lang="{}" dir="{}" {}>)">(
        context.locale->code(), context.locale->direction(),
        attribute<"data-theme">(theme_name(context.theme)));
    head(out, context, page);
    bool is_for_paper = !page.paper_of.empty();
    out.put<"<body {}>">(attribute<"class">(is_for_paper ? "paper" : ""));
    if (is_for_paper)
        paper_header(out, context, page.paper_of);
    else
        header(out, context);
    out.put<R"(<main id="main" tabindex="-1">{}</main>)">(body);
    footer(out, context);
    out.put<"</body></html>">();
}

void breadcrumbs(Html& out, Context const& context, std::vector<Crumb> const& crumbs)
{
    out.put<R"(<nav class="breadcrumbs" aria-label="{}"><ol><li><a href="{}">{}</a></li>)">(
        context.text("frame.you_are_here"), context.url("/"), context.text("frame.start"));
    for (auto const& crumb : crumbs) {
        if (crumb.path.empty())
            out.put<R"(<li aria-current="page">{}</li>)">(crumb.text);
        else
            out.put<R"(<li><a href="{}">{}</a></li>)">(context.url(crumb.path), crumb.text);
    }
    out.put<"</ol></nav>">();
}

void done_note(Html& out, Context const& context, std::string_view keys,
               std::span<std::string_view const> known)
{
    auto asked = context.query.get("note");
    if (std::ranges::find(known, asked) == known.end()) return;
    out.put<R"(<div class="note ok" role="status" tabindex="-1" data-focus>{}<div><p>{}</p></div></div>)">(
        Icon{"circle-check"}, context.text(std::string(keys) + "." + std::string(asked)));
}

void Icon::operator()(Html& out) const
{
    out.put<R"(<svg class="icon{}" aria-hidden="true"><use href="{}"/></svg>)">(
        follows_direction ? " flip" : "", icon_address(name));
}

} // namespace erasmi::web
