// Handlers: coming in and leaving.
#include "features/identity/account_actions.hpp"
#include "features/identity/handler_parts.hpp"
#include "features/identity/handlers.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/invitation_actions.hpp"
#include "features/identity/one_use_links.hpp"
#include "features/identity/pages/entrance.hpp"
#include "web/cookies.hpp"
#include "web/guest_form.hpp"
#include "web/kept_form.hpp"
#include "web/log.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity::handlers {

namespace {

SignInView sign_in_view(std::string_view next)
{
    return {.next = web::is_local_path(next) ? std::string(next) : std::string(), .kept = {}};
}

// `next` has its language already; without one, the start page.
Response onward(Context const& context, std::string_view next)
{
    auto view = sign_in_view(next);
    auto response = web::see_other(context, "/");
    if (!view.next.empty()) response.headers.set("Location", view.next);
    return response;
}

Response signed_in(Context& context, NewSession session)
{
    keep_session(context, std::move(session));
    if (context.wanted == web::Representation::json) return web::json_answer({{"csrf", context.csrf}});
    if (auto form = web::carried_form(context)) return web::offer_to_send_again(context, *form);
    return onward(context, context.form.get("next"));
}

Response sign_in_failed(Context& context, Problems const& problems)
{
    web::prepare_guest_form(context);
    return uncached(web::answer_problems(context, problems, [&](web::Html& out) {
        auto view = sign_in_view(context.form.get("next"));
        view.kept = web::carried_form(context);
        pages::sign_in(out, context, view, typed(context, problems));
    }));
}

} // namespace

Response sign_in_again(Context const& context, web::KeptForm const& kept)
{
    return uncached(page([&](web::Html& out) { pages::sign_in(out, context, {.next = {}, .kept = kept}); },
                         Status::forbidden));
}

Response show_sign_in(Context& context)
{
    web::prepare_guest_form(context);
    return uncached(web::answer(context, sign_in_view(context.query.get("next")),
                                [](web::Html& out, Context const& context, SignInView const& view) {
                                    pages::sign_in(out, context, view);
                                }));
}

Response sign_in(Context& context)
{
    auto email = context.form.get("email");
    throttle_guessing(context, email);
    auto& database = *context.site.database;
    auto person = check_credentials(database, email, context.form.get("password"));
    if (!person) {
        web::log_line("sign_in_failed", {{"peer", context.request.peer}});
        return sign_in_failed(context, {{"email", {"identity.sign_in_failed"}}});
    }
    auto session = database.write(
        [&](data::Tx& tx) { return enter(tx, *person, device(context), this_session(context)); });
    web::log_line("signed_in", {{"person", person->text()}, {"peer", context.request.peer}});
    return signed_in(context, std::move(session));
}

Response enter_demonstration(Context& context)
{
    auto email = context.form.get("as");
    if (!context.site.is_demonstration || !is_demonstration_account(email)) throw Stop(Status::not_found);
    auto person = person_with_email(context.tx(), email);
    if (!person) throw Stop(Status::not_found);
    return signed_in(context, enter(context.tx(), *person, device(context), this_session(context)));
}

Response sign_out(Context& context)
{
    web::end_session(context.tx(), this_session(context));
    bool secure = context.request.secure;
    context.new_cookie = web::remove_cookie(web::session_cookie(secure), secure);
    auto response = web::done(context, "/");
    // OWASP ASVS 5.0, 14.3.1. Not "cookies": the chosen appearance may stay.
    response.headers.add("Clear-Site-Data", R"("cache", "storage")");
    return response;
}

Response show_forgotten_password(Context& context)
{
    web::prepare_guest_form(context);
    return uncached(page([&](web::Html& out) { pages::forgotten_password(out, context); }));
}

Response order_password_reset(Context& context)
{
    web::prepare_guest_form(context);
    Email email;
    if (auto fault = parse_field(context.form.get("email"), email)) {
        Problems problems{{"email", *fault}};
        return web::answer_problems(context, problems, [&](web::Html& out) {
            pages::forgotten_password(out, context, typed(context, problems));
        });
    }
    // Too many for one account: the answer stays the same, but no more mail goes out.
    if (context.site.limits->allow(web::Pace::mailing, "account:" + email.value))
        request_password_reset(context.tx(), email);
    if (context.wanted == web::Representation::json) return Response{.status = Status::accepted};
    return uncached(page([&](web::Html& out) { pages::reset_sent(out, context); }));
}

Response show_password_reset(Context& context)
{
    auto token = context.query.get("token");
    read_link(context.tx(), token, LinkPurpose::password_reset);
    web::prepare_guest_form(context);
    return uncached(page([&](web::Html& out) { pages::password_reset(out, context, token); }));
}

Response reset_forgotten_password(Context& context)
{
    auto token = context.form.get("token");
    auto problems = reset_password(*context.site.database, token, context.form.get("fresh"));
    if (problems.empty()) return web::done(context, pages::with_note("/sign-in", "password_changed"));
    web::prepare_guest_form(context);
    return uncached(web::answer_problems(context, problems, [&](web::Html& out) {
        pages::password_reset(out, context, token, typed(context, problems));
    }));
}

Response show_invitation(Context& context)
{
    auto view = view_invitation(context.tx(), context.query.get("token"));
    web::prepare_guest_form(context);
    return uncached(page([&](web::Html& out) { pages::invitation(out, context, view); }));
}

Response accept(Context& context)
{
    AcceptanceForm form{.token = std::string(context.form.get("token")),
                        .name = std::string(context.form.get("name")),
                        .password = std::string(context.form.get("password"))};
    auto& database = *context.site.database;
    auto view = database.read([&](data::Tx& tx) { return view_invitation(tx, form.token); });
    auto person = accept_invitation(database, form, context.language());
    if (person) {
        if (view.has_account) return web::done(context, pages::with_note("/sign-in", "joined"));
        auto session = database.write(
            [&](data::Tx& tx) { return enter(tx, *person, device(context), this_session(context)); });
        return signed_in(context, std::move(session));
    }
    web::prepare_guest_form(context);
    return uncached(web::answer_problems(context, person.error(), [&](web::Html& out) {
        pages::invitation(out, context, view, typed(context, person.error()));
    }));
}

Response show_email_confirmation(Context& context)
{
    auto token = context.query.get("token");
    read_link(context.tx(), token, LinkPurpose::email_change);
    web::prepare_guest_form(context);
    return uncached(page([&](web::Html& out) { pages::email_confirmation(out, context, token); }));
}

Response confirm_email(Context& context)
{
    confirm_email_change(context.tx(), context.form.get("token"));
    return web::done(context, pages::with_note("/sign-in", "email_confirmed"));
}

} // namespace erasmi::identity::handlers
