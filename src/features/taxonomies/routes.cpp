#include "features/taxonomies/routes.hpp"

#include "features/taxonomies/actions.hpp"
#include "features/taxonomies/pages.hpp"
#include "features/taxonomies/views.hpp"
#include "web/answer.hpp"

namespace erasmi::taxonomies {

namespace {

using web::Context;
using web::Html;
using web::Response;

std::string home(Context const& context) { return "/taxonomies/" + std::string(context.parameter("name")); }

pages::FormPage form_page(Context& context, FormData data, Problems problems = {})
{
    auto view = taxonomy_view(context.tx(), context.parameter("name"));
    return {view.name, text_in(view.texts, context.language()).label, std::move(data), std::move(problems)};
}

template <Described T>
FormData shown(T const& value)
{
    FormData data;
    to_form(value, "", data);
    return data;
}

Response html(Context& context, pages::FormPage const& page,
              void (*write)(Html&, Context const&, pages::FormPage const&))
{
    Html out;
    write(out, context, page);
    return web::html_answer(std::move(out));
}

Response show_list(Context& context)
{
    return web::answer(context, list_view(context.tx(), context.language()), pages::list);
}

Response show(Context& context)
{
    return web::answer(context, taxonomy_view(context.tx(), context.parameter("name")), pages::taxonomy);
}

Response show_taxonomy_form(Context& context)
{
    auto view = taxonomy_view(context.tx(), context.parameter("name"));
    return html(context, form_page(context, shown(TaxonomyChange{wordings(view.texts)})),
                pages::taxonomy_form);
}

Response show_new_term_form(Context& context)
{
    return html(context, form_page(context, {}), pages::new_term_form);
}

Response show_term_form(Context& context)
{
    auto term = term_view(context.tx(), context.parameter("name"), context.parameter("key"));
    TermChange change{.texts = wordings(term.texts), .is_active = term.is_active};
    change.position.value = term.position;
    auto page = form_page(context, shown(change));
    Html out;
    pages::term_form(out, context, page, term.key);
    return web::html_answer(std::move(out));
}

/// What every change has in common: read the form, act, go back, or show the form with its problems.
template <Described Form, class Act, class Page>
Response change(Context& context, Act act, Page page)
{
    auto form = from_form<Form>(context.form);
    auto problems = form ? act(*form) : form.error();
    if (problems.empty()) return web::done(context, home(context));
    return web::answer_problems(context, problems,
                                [&](Html& out) { page(out, form_page(context, context.form, problems)); });
}

Response reword_taxonomy(Context& context)
{
    return change<TaxonomyChange>(
        context,
        [&](auto const& form) {
            return reword(context.tx(), context.actor, context.parameter("name"), form);
        },
        [&](Html& out, auto const& page) { pages::taxonomy_form(out, context, page); });
}

Response add_new_term(Context& context)
{
    return change<NewTerm>(
        context,
        [&](auto const& form) {
            return add_term(context.tx(), context.actor, context.parameter("name"), form);
        },
        [&](Html& out, auto const& page) { pages::new_term_form(out, context, page); });
}

Response change_known_term(Context& context)
{
    auto key = context.parameter("key");
    return change<TermChange>(
        context,
        [&](auto const& form) {
            return change_term(context.tx(), context.actor, context.parameter("name"), key, form);
        },
        [&](Html& out, auto const& page) { pages::term_form(out, context, page, key); });
}

} // namespace

web::Routes routes()
{
    return {
        web::get("/taxonomies", show_list).gives<ListView>(),
        web::get("/taxonomies/{name}", show).gives<TaxonomyView>(),
        web::get("/taxonomies/{name}/texts", show_taxonomy_form).for_operators(),
        web::put("/taxonomies/{name}", reword_taxonomy).for_operators().takes<TaxonomyChange>(),
        web::get("/taxonomies/{name}/new-term", show_new_term_form).for_operators(),
        web::post("/taxonomies/{name}/terms", add_new_term).for_operators().takes<NewTerm>(),
        web::get("/taxonomies/{name}/terms/{key}", show_term_form).for_operators(),
        web::put("/taxonomies/{name}/terms/{key}", change_known_term).for_operators().takes<TermChange>(),
    };
}

} // namespace erasmi::taxonomies
