#include "features/questions/pages/parts.hpp"

#include "web/markdown.hpp"

#include <array>

namespace erasmi::questions::pages {

namespace {

constexpr std::array<std::string_view, 12> notes{"asked",    "answered", "changed",   "withdrawn",
                                                 "accepted", "reopened", "mails_on",  "mails_off",
                                                 "reported", "hidden",   "dismissed", "shown_again"};

std::vector<web::Option> language_options()
{
    std::vector<web::Option> options;
    for (auto language : all_languages)
        options.push_back({std::string(code(language)), std::string(own_name(language))});
    return options;
}

} // namespace

FormData preset_form(Context const& context)
{
    FormData form;
    form.set("language", context.locale->code());
    return form;
}

web::Attribute lang(Context const& context, Language language)
{
    return web::attribute<"lang">(language == context.language() ? "" : code(language));
}

void signature(Html& out, std::string_view author, std::string_view organisation)
{
    out.put<R"(<span class="person"><b dir="auto">{}</b>)">(author);
    if (!organisation.empty()) out.put<R"( <span dir="auto">{}</span>)">(organisation);
    out.put<"</span>">();
}

void done_note(Html& out, Context const& context) { web::done_note(out, context, "questions.note", notes); }

void narrow_page(Html& out, Context const& context, Narrow const& page, web::Body const& body)
{
    web::PageHead head{.title = page.title, .is_indexed = false, .has_problems = page.has_problems};
    web::frame(out, context, head, [&](Html& out) {
        std::vector<web::Crumb> crumbs{{std::string(context.text("questions.list.title")), "/questions"}};
        if (!page.crumb.empty()) crumbs.push_back({page.crumb, page.path});
        crumbs.push_back({page.title, ""});
        out.put<R"(<div class="page-head"><div class="wrap narrow">)">();
        web::breadcrumbs(out, context, crumbs);
        out.put<"<h1>{}</h1>">(page.title);
        if (!page.lead.empty()) out.put<R"(<p class="lead">{}</p>)">(page.lead);
        out.put<R"(</div></div><section class="section"><div class="wrap narrow stack">{}</div></section>)">(
            body);
    });
}

void post_form(Html& out, Context const& context, PostForm const& form, Writing const& writing)
{
    web::FormView view{context, writing.form, writing.problems,
                       form.has_title ? "questions.form" : "questions.answer_form"};
    web::error_summary(out, view);
    out.put<
        R"(<form method="post" action="{}" novalidate>{}{}<input type="hidden" name="_method" value="{}">)">(
        context.url(form.action), web::CsrfField{context}, web::OnceField{context}, form.method);
    if (form.has_title) {
        web::field<decltype(QuestionForm::title)>(out, view, "title");
        web::field<decltype(QuestionForm::text)>(out, view, "text");
    } else {
        web::field<decltype(AnswerForm::text)>(out, view, "text");
    }
    web::select_field(out, view, "language", language_options(), true);
    if (!writing.organisations.empty()) web::select_field(out, view, "organisation", writing.organisations);
    out.put<R"(<div class="form-actions"><button class="btn">{}</button>)">(context.text(form.button));
    if (!form.cancel.empty())
        out.put<R"(<a class="btn quiet" href="{}">{}</a>)">(context.url(form.cancel),
                                                            context.text("form.cancel"));
    out.put<"</div></form>">();
}

void quoted(Html& out, Context const& context, PostView const& post)
{
    out.put<
        R"(<article class="message"><header>{}<span class="muted small">{}</span></header><div {} dir="auto">{}</div></article>)">(
        [&](Html& out) { signature(out, post.author, post.organisation_name); },
        context.locale->date(post.created_at), lang(context, post.language), web::markdown(post.text));
}

} // namespace erasmi::questions::pages
