#include "features/@name@/routes.hpp"

#include "features/@name@/actions.hpp"
#include "features/@name@/pages.hpp"
#include "features/@name@/store.hpp"
#include "web/answer.hpp"

namespace erasmi::@name@ {

namespace {

using web::Context, web::Html, web::Response;

constexpr int page_size = 50;

Response list(Context& context)
{
    ListView view{.entries = store::newest(context.tx(), EntryId::parse(context.query.get("before")), page_size)};
    if (view.entries.size() == static_cast<std::size_t>(page_size)) view.older = view.entries.back().id;
    return web::answer(context, view, pages::list);
}

Response new_form(Context& context)
{
    Html out;
    pages::form(out, context, {}, {});
    return web::html_answer(std::move(out));
}

Response create(Context& context)
{
    auto form = from_form<NewEntry>(context.form);
    if (!form)
        return web::answer_problems(context, form.error(),
                                    [&](Html& out) { pages::form(out, context, context.form, form.error()); });
    auto entry = add(context.tx(), context.actor, *form);
    return web::created(context, "/@name@", to_json(entry));
}

} // namespace

web::Routes routes()
{
    using web::get, web::post;
    return {
        get("/@name@", list).gives<ListView>(),
        get("/@name@/new", new_form).signed_in(),
        post("/@name@", create).signed_in().takes<NewEntry>().gives<Entry>(),
    };
}

} // namespace erasmi::@name@
