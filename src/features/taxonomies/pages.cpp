#include "features/taxonomies/pages.hpp"

#include "web/frame.hpp"

namespace erasmi::taxonomies::pages {

namespace {

using web::breadcrumbs;
using web::Context;
using web::Html;

void page_head(Html& out, Context const& context, std::vector<web::Crumb> const& crumbs,
               std::string_view title, std::string_view lead)
{
    out.put<R"(<div class="page-head"><div class="wrap">)">();
    breadcrumbs(out, context, crumbs);
    out.put<"<h1>{}</h1>">(title);
    if (!lead.empty()) out.put<R"(<p class="lead">{}</p>)">(lead);
    out.put<"</div></div>">();
}

void term_row(Html& out, Context const& context, TaxonomyView const& view, TermView const& term,
              bool may_edit)
{
    auto text = text_in(term.texts, context.language());
    out.put<R"(<tr><th scope="row">{} {}</th><td>{}</td><td><code>{}</code></td>)">(
        text.label,
        [&](Html& out) {
            if (!term.is_active)
                out.put<R"(<span class="tag">{}</span>)">(context.text("taxonomies.retired"));
        },
        text.note, term.key);
    if (may_edit)
        out.put<
            R"(<td class="do"><a class="btn quiet small" href="{}">{}<span class="visually-hidden"> {}</span></a></td>)">(
            context.url("/taxonomies/" + view.name + "/terms/" + term.key), context.text("taxonomies.edit"),
            text.label);
    out.put<"</tr>">();
}

void terms_table(Html& out, Context const& context, TaxonomyView const& view, bool may_edit)
{
    out.put<
        R"(<div class="table-wrap admin" tabindex="0" role="region" aria-labelledby="terms-title"><table><caption id="terms-title">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th>)">(
        context.text("taxonomies.terms"), context.text("taxonomies.label"), context.text("taxonomies.note"),
        context.text("taxonomies.key"));
    if (may_edit)
        out.put<R"(<th scope="col"><span class="visually-hidden">{}</span></th>)">(
            context.text("taxonomies.edit"));
    out.put<"</tr></thead><tbody>">();
    for (auto const& term : view.terms)
        if (may_edit || term.is_active) term_row(out, context, view, term, may_edit);
    out.put<"</tbody></table></div>">();
}

void operator_links(Html& out, Context const& context, TaxonomyView const& view)
{
    auto path = context.url("/taxonomies/" + view.name);
    out.put<
        R"(<div class="actions"><a class="btn" href="{}">{}</a><a class="btn ghost" href="{}">{}</a></div>)">(
        path + "/new-term", context.text("taxonomies.add_term"), path + "/texts",
        context.text("taxonomies.reword"));
}

// messages: taxonomies.texts.*
void wording_fields(Html& out, web::FormView const& view)
{
    for (auto language : interface_languages) {
        auto name = "texts." + std::string(code(language));
        out.put<R"(<fieldset class="fields"><legend lang="{}">{}</legend>)">(code(language),
                                                                             own_name(language));
        web::field<Text<0, 120>>(out, view, name + ".label");
        web::field<Text<0, 400>>(out, view, name + ".note");
        out.put<"</fieldset>">();
    }
}

/// A form page around `fields`; `method` is what the form means.
void form_page(Html& out, Context const& context, FormPage const& page, std::string_view title,
               std::string const& action, std::string_view method,
               std::function<void(Html&, web::FormView const&)> fields)
{
    web::FormView view{context, page.data, page.problems, "taxonomies"};
    auto home = "/taxonomies/" + page.name;
    web::PageHead head{
        .title = std::string(title), .is_indexed = false, .has_problems = !page.problems.empty()};
    web::frame(out, context, head, [&](Html& out) {
        page_head(out, context,
                  {{std::string(context.text("taxonomies.title")), "/taxonomies"},
                   {page.label, home},
                   {std::string(title), ""}},
                  title, "");
        out.put<R"(<section class="section"><div class="wrap narrow">)">();
        web::error_summary(out, view);
        out.put<
            R"(<form method="post" action="{}" novalidate>{}<input type="hidden" name="_method" value="{}">)">(
            context.url(action), web::CsrfField{context}, method);
        fields(out, view);
        out.put<
            R"(<div class="form-actions"><button class="btn">{}</button><a class="btn quiet" href="{}">{}</a></div></form></div></section>)">(
            context.text("taxonomies.save"), context.url(home), context.text("taxonomies.cancel"));
    });
}

} // namespace

void list(Html& out, Context const& context, ListView const& view)
{
    auto title = context.text("taxonomies.title");
    web::frame(out, context, {.title = std::string(title)}, [&](Html& out) {
        page_head(out, context, {{std::string(title), ""}}, title, context.text("taxonomies.lead"));
        out.put<R"(<section class="section"><div class="wrap narrow"><ul class="items" role="list">)">();
        for (auto const& line : view.taxonomies)
            out.put<R"(<li><div><p><a href="{}">{}</a></p><p class="muted">{}</p></div></li>)">(
                context.url("/taxonomies/" + line.name), line.label,
                context.locale->plural("taxonomies.count", line.terms));
        out.put<"</ul></div></section>">();
    });
}

void taxonomy(Html& out, Context const& context, TaxonomyView const& view)
{
    auto text = text_in(view.texts, context.language());
    bool may_edit = context.actor.is(SiteRole::operator_);
    web::frame(out, context, {.title = text.label}, [&](Html& out) {
        page_head(out, context,
                  {{std::string(context.text("taxonomies.title")), "/taxonomies"}, {text.label, ""}},
                  text.label, text.note);
        out.put<R"(<section class="section"><div class="wrap">)">();
        if (may_edit) operator_links(out, context, view);
        terms_table(out, context, view, may_edit);
        out.put<R"(<p class="small"><a href="{}">{}</a></p></div></section>)">(
            context.url("/taxonomies/" + view.name + ".json"), context.text("taxonomies.as_json"));
    });
}

void taxonomy_form(Html& out, Context const& context, FormPage const& page)
{
    form_page(out, context, page, context.text("taxonomies.reword"), "/taxonomies/" + page.name, "PUT",
              wording_fields);
}

// messages: taxonomies.key.hint
void new_term_form(Html& out, Context const& context, FormPage const& page)
{
    form_page(out, context, page, context.text("taxonomies.add_term"), "/taxonomies/" + page.name + "/terms",
              "POST", [](Html& out, web::FormView const& view) {
                  web::field<Text<1, 60>>(out, view, "key");
                  wording_fields(out, view);
              });
}

// messages: taxonomies.position taxonomies.position.hint taxonomies.is_active
void term_form(Html& out, Context const& context, FormPage const& page, std::string_view key)
{
    form_page(out, context, page, context.text("taxonomies.edit_term"),
              "/taxonomies/" + page.name + "/terms/" + std::string(key), "PUT",
              [](Html& out, web::FormView const& view) {
                  wording_fields(out, view);
                  web::field<Whole<1, 1000>>(out, view, "position");
                  web::field<bool>(out, view, "is_active");
              });
}

} // namespace erasmi::taxonomies::pages
