// When a practice was last said to be right: the note for readers, the button for its owners, and the page
// behind the mailed link.
#include "features/practices/pages/reader.hpp"
#include "features/practices/text_helpers.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

/// The reader has just confirmed, or came back from there.
bool is_thanked(Context const& context) { return context.query.get("note") == "confirmed"; }

void thanks(Html& out, Reader const& reader)
{
    out.put<R"(<div class="note ok" role="status" tabindex="-1" data-focus>{}<div><p>{}</p></div></div>)">(
        Icon{"circle-check"}, reader.text("practices.confirmation.thanks"));
}

void confirm_button(Html& out, Reader const& reader)
{
    auto const& context = reader.context;
    out.put<R"(<form method="post" action="{}">{}<p><button class="btn small">{}{}</button></p></form>)">(
        context.url(path_of(reader.view.id) + "/confirmation"), web::CsrfField{context}, Icon{"circle-check"},
        context.text("practices.confirmation.confirm"));
}

} // namespace

void freshness(Html& out, Reader const& reader)
{
    auto const& view = reader.view;
    if (is_thanked(reader.context)) return thanks(out, reader);
    if (!view.is_stale || !view.confirmed_at) return;
    auto const& locale = *reader.context.locale;
    out.put<R"(<div class="note warn">{}<div><p>{}</p>{}</div></div>)">(
        Icon{"clock"},
        locale.text("practices.confirmation.note", {{"date", locale.date(*view.confirmed_at)}}),
        [&](Html& out) {
            if (view.may_confirm) confirm_button(out, reader);
        });
}

void confirmation(Html& out, Context const& context, AskedPractice const& asked, std::string_view secret)
{
    auto const& locale = *context.locale;
    auto title = locale.text("practices.confirmation.title", {{"title", asked.title}});
    web::frame(out, context, {.title = title, .is_indexed = false}, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap narrow">)">();
        web::breadcrumbs(out, context,
                         {{std::string(context.text("practices.list.title")), "/practices"},
                          {asked.title, path_of(asked.id)}});
        out.put<
            R"(<h1>{}</h1><p class="lead">{}</p></div></div><section class="section"><div class="wrap narrow">)">(
            title, locale.text("practices.confirmation.lead", {{"date", locale.date(asked.confirmed_at)}}));
        out.put<
            R"(<form method="post" action="{}">{}<input type="hidden" name="token" value="{}"><div class="actions"><button class="btn">{}{}</button><a class="btn ghost" href="{}">{}</a><a class="btn quiet" href="{}">{}</a></div></form></div></section>)">(
            context.url("/practices/confirmation"), web::CsrfField{context}, secret, Icon{"circle-check"},
            context.text("practices.confirmation.confirm"), context.url(path_of(asked.id) + "/edit"),
            context.text("practices.confirmation.change"), context.url(path_of(asked.id)),
            context.text("practices.confirmation.read"));
    });
}

} // namespace erasmi::practices::pages
