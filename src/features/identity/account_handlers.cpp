// Handlers: one's own account.
#include "features/identity/account_actions.hpp"
#include "features/identity/handler_parts.hpp"
#include "features/identity/handlers.hpp"
#include "features/identity/pages/account.hpp"
#include "features/identity/personal_data.hpp"
#include "features/identity/views.hpp"
#include "web/cookies.hpp"
#include "web/log.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity::handlers {

namespace {

FormData profile_data(AccountView const& view)
{
    ProfileForm form{.languages = view.languages, .mail_language = view.mail_language};
    FormData data;
    to_form(form, "", data);
    data.set("name", view.name);
    return data;
}

std::string own_address(Context const& context)
{
    return context.site.database->read(
        [&](data::Tx& tx) { return account_view(tx, context.me()).email.value; });
}

Response signed_out(Context& context)
{
    bool secure = context.request.secure;
    context.new_cookie = web::remove_cookie(web::session_cookie(secure), secure);
    auto response = web::done(context, "/");
    response.headers.add("Clear-Site-Data", R"("cache", "storage")");
    return response;
}

} // namespace

Response show_account(Context& context)
{
    return web::answer(context, account_view(context.tx(), context.me()),
                       [](web::Html& out, Context const& context, AccountView const& view) {
                           pages::account(out, context, view, {.data = profile_data(view)});
                       });
}

Response save_profile(Context& context)
{
    auto form = from_form<ProfileForm>(context.form);
    auto saved = form ? change_profile(context.tx(), context.me(), *form) : Checked<Person>(form.error());
    if (saved) return web::done(context, pages::with_note("/account", "profile_saved"));
    auto view = account_view(context.tx(), context.me());
    return web::answer_problems(context, saved.error(), [&](web::Html& out) {
        pages::account(out, context, view, typed(context, saved.error()));
    });
}

Response leave_organisation(Context& context)
{
    leave(context.tx(), context.me(), context.id<OrganisationRecord>());
    return web::done(context, pages::with_note("/account", "left"));
}

Response show_security(Context& context)
{
    auto view = account_view(context.tx(), context.me());
    return page([&](web::Html& out) { pages::security(out, context, view.email.value); });
}

Response save_password(Context& context)
{
    throttle_guessing(context, context.me());
    PasswordForm form{.current = std::string(context.form.get("current")),
                      .fresh = std::string(context.form.get("fresh"))};
    auto problems = change_password(*context.site.database, context.me(), form, this_session(context));
    if (problems.empty())
        return web::done(context, pages::with_note("/account/security", "password_changed"));
    return web::answer_problems(context, problems, [&](web::Html& out) {
        pages::security(out, context, own_address(context), typed(context, problems));
    });
}

Response save_email(Context& context)
{
    throttle_guessing(context, context.me());
    Email email;
    Problems problems;
    if (auto fault = parse_field(context.form.get("email"), email))
        problems.push_back({"email", *fault});
    else
        problems =
            request_email_change(*context.site.database, context.me(), email, context.form.get("password"));
    if (problems.empty() && context.wanted == web::Representation::json)
        return Response{.status = Status::accepted};
    if (problems.empty()) return page([&](web::Html& out) { pages::address_mailed(out, context); });
    return web::answer_problems(context, problems, [&](web::Html& out) {
        pages::security(out, context, own_address(context), {}, typed(context, problems));
    });
}

Response show_sessions(Context& context)
{
    return web::answer(context, sessions_view(context.tx(), context.me(), this_session(context)),
                       pages::sessions);
}

Response end_session(Context& context)
{
    end_own_session(context.tx(), context.me(), context.parameter("session"));
    return web::done(context, pages::with_note("/account/sessions", "session_ended"));
}

Response end_all_sessions(Context& context)
{
    web::end_sessions(context.tx(), context.me());
    return signed_out(context);
}

Response show_data(Context& context)
{
    return page([&](web::Html& out) { pages::own_data(out, context); });
}

Response export_data(Context& context)
{
    web::log_line("exported", {{"person", context.me().text()}, {"peer", context.request.peer}});
    auto response = web::json_answer(collect_everything(context.tx(), context.site.features, context.me()));
    response.headers.add("Content-Disposition", R"(attachment; filename="erasmi.json")");
    return uncached(std::move(response));
}

Response erase(Context& context)
{
    throttle_guessing(context, context.me());
    auto problems = erase_account(context.site, context.me(), context.form.get("password"));
    if (problems.empty()) return signed_out(context);
    return web::answer_problems(
        context, problems, [&](web::Html& out) { pages::own_data(out, context, typed(context, problems)); });
}

} // namespace erasmi::identity::handlers
