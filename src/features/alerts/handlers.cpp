#include "features/alerts/handlers.hpp"

#include "base/text.hpp"
#include "features/alerts/actions.hpp"
#include "features/alerts/pages.hpp"
#include "features/alerts/views.hpp"
#include "web/answer.hpp"
#include "web/lists.hpp"
#include "web/mail_stop.hpp"

namespace erasmi::alerts::handlers {

using namespace web;

namespace {

SearchId id_of(Context const& context) { return context.id<struct SavedSearchRecord>(); }

SearchView view_of(Context const& context, SavedSearch const& search)
{
    return views_of(context, {search}).front();
}

/// What a form for a new search says of it; stops with 404 when the site has no such list.
std::string words_of(Context const& context, std::string_view path, std::string_view query)
{
    auto const* list = list_at(context.site, path);
    if (!list) throw Stop(Status::not_found);
    auto kept = list->kept(parse_parameters(query).value_or(Parameters()));
    return list->in_words(context.tx(), {kept}, *context.locale).at(0);
}

Response new_page(Context const& context, FormData const& form, Problems const& problems)
{
    return answer_problems(context, problems, [&](Html& out) {
        pages::new_search(out, context, words_of(context, form.get("list"), form.get("query")), form,
                          problems);
    });
}

FormData form_of(SavedSearch const& search)
{
    FormData form;
    form.set("name", search.name);
    form.set("by_mail", search.by_mail ? "true" : "false");
    return form;
}

Response mail_stop_page(Context const& context, SavedSearch const& search)
{
    return mail_stop_answer(context,
                            {.title = context.locale->text("alerts.mail_stop.title", {{"name", search.name}}),
                             .keys = "alerts.mail_stop",
                             .path = mail_stop_path(search.stop_secret),
                             .is_on = search.by_mail});
}

} // namespace

Response list(Context& context) { return answer(context, list_view(context), pages::list); }

Response new_form(Context& context)
{
    auto words = words_of(context, context.query.get("list"), context.query.get("query"));
    FormData form;
    for (auto const* name : {"list", "query"}) form.set(name, context.query.get(name));
    constexpr std::size_t long_enough = 100; // a name may be a little longer
    form.set("name", shortened(words, long_enough));
    form.set("by_mail", "true");
    Html out;
    pages::new_search(out, context, words, form, {});
    return html_answer(std::move(out));
}

Response keep(Context& context)
{
    auto wanted = from_form<NewSearch>(context.form);
    if (!wanted) return new_page(context, context.form, wanted.error());
    auto kept = alerts::keep(context.tx(), context.actor, context.site, *wanted);
    if (!kept) return new_page(context, context.form, kept.error());
    return created(context, "/searches?note=kept", to_json(view_of(context, *kept)));
}

Response edit_form(Context& context)
{
    auto search = get_own(context.tx(), context.actor, id_of(context));
    Html out;
    pages::edit_search(out, context, view_of(context, search), form_of(search), {});
    return html_answer(std::move(out));
}

Response change(Context& context)
{
    auto search = get_own(context.tx(), context.actor, id_of(context));
    auto wanted = from_form<SearchChange>(context.form);
    if (!wanted)
        return answer_problems(context, wanted.error(), [&](Html& out) {
            pages::edit_search(out, context, view_of(context, search), context.form, wanted.error());
        });
    search = alerts::change(context.tx(), context.actor, search.id, *wanted);
    if (context.wanted == Representation::json) return json_answer(to_json(view_of(context, search)));
    return see_other(context, "/searches?note=changed");
}

Response remove(Context& context)
{
    alerts::remove(context.tx(), context.actor, id_of(context));
    return done(context, "/searches?note=removed");
}

Response turn_mails_on(Context& context)
{
    set_mails(context.tx(), context.actor, id_of(context), Mails::on);
    return done(context, "/searches?note=mails_on");
}

Response turn_mails_off(Context& context)
{
    set_mails(context.tx(), context.actor, id_of(context), Mails::off);
    return done(context, "/searches?note=mails_off");
}

Response mail_stop_form(Context& context)
{
    return mail_stop_page(context, search_of_mail(context.tx(), context.query.get("secret")));
}

Response stop_mails(Context& context)
{
    return mail_stop_page(context, alerts::stop_mails(context.tx(), context.query.get("secret")));
}

} // namespace erasmi::alerts::handlers
