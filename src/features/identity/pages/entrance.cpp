#include "features/identity/pages/entrance.hpp"

#include "features/identity/identity.hpp"
#include "features/identity/sign_in_actions.hpp"

namespace erasmi::identity::pages {

namespace {

void hidden(Html& out, std::string_view name, std::string_view value)
{
    if (!value.empty()) out.put<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
}

void sign_in_form(Html& out, Context const& context, SignInView const& view, FormState const& state)
{
    web::FormView form{context, state.data, state.problems, "identity.sign_in"};
    out.put<"<div>">();
    web::error_summary(out, form);
    out.put<R"(<form class="card" method="post" action="{}" novalidate>{})">(context.url("/sign-in"),
                                                                             web::CsrfField{context});
    hidden(out, "next", view.next);
    if (view.kept) out.put<"{}">(web::CarriedFields{*view.kept});
    web::field<Email>(out, form, "email");
    web::password_field(out, form, "password", "current-password");
    out.put<
        R"(<p><button class="btn wide">{}</button></p><p class="small"><a href="{}">{}</a></p></form></div>)">(
        context.text("identity.sign_in.button"), context.url("/forgotten-password"),
        context.text("identity.sign_in.forgotten"));
}

void demonstration(Html& out, Context const& context, SignInView const& view)
{
    out.put<
        R"(<section class="card sunny" aria-labelledby="demo-title"><h2 id="demo-title">{}</h2><p>{}</p><form method="post" action="{}">{})">(
        context.text("identity.demonstration.title"), context.text("identity.demonstration.lead"),
        context.url("/sign-in/demonstration"), web::CsrfField{context});
    hidden(out, "next", view.next);
    if (view.kept) out.put<"{}">(web::CarriedFields{*view.kept});
    out.put<R"(<ul class="demo-accounts" role="list">)">();
    for (auto const& account : demonstration_accounts)
        out.put<
            R"(<li><button class="btn" name="as" value="{}"><span><b>{}</b><small>{}</small><small><bdi>{}</bdi></small></span>{}</button></li>)">(
            account.email, context.text(account.key), context.text(std::string(account.key) + ".what"),
            account.email, web::Icon{"arrow-right", true});
    out.put<"</ul></form><p>{}</p></section>">(context.locale->text(
        "identity.demonstration.password", {{"password", std::string(demonstration_password)}}));
}

void acceptance_fields(Html& out, web::FormView const& form, InvitationView const& view)
{
    hidden(out, "token", view.token);
    if (view.has_account) return;
    web::field<Text<2, 120>>(out, form, "name");
    web::password_field(out, form, "password", "new-password");
}

} // namespace

void sign_in(Html& out, Context const& context, SignInView const& view, FormState const& state)
{
    auto title = context.text("identity.sign_in.title");
    web::frame(out, context, head_of(title, state.problems), [&](Html& out) {
        page_head(out, context, {{std::string(title), ""}}, title);
        out.put<R"(<section class="section"><div class="wrap">)">();
        note(out, context);
        if (view.kept)
            out.put<R"(<div class="note warn" role="status">{}<div><p>{}</p></div></div>)">(
                web::Icon{"history"}, context.text("identity.sign_in.kept"));
        out.put<R"(<div class="sign-in">)">();
        sign_in_form(out, context, view, state);
        if (context.site.is_demonstration) demonstration(out, context, view);
        out.put<"</div></div></section>">();
    });
}

void forgotten_password(Html& out, Context const& context, FormState const& state)
{
    auto title = context.text("identity.forgotten.title");
    narrow_page(out, context, head_of(title, state.problems), {{std::string(title), ""}}, [&](Html& out) {
        out.put<"<p>{}</p>">(context.text("identity.forgotten.lead"));
        web::FormView view{context, state.data, state.problems, "identity.forgotten"};
        form(out, view,
             {.action = "/forgotten-password", .button = "identity.forgotten.button", .cancel = "/sign-in"},
             [&](Html& out) { web::field<Email>(out, view, "email"); });
    });
}

void reset_sent(Html& out, Context const& context)
{
    auto title = context.text("identity.forgotten.sent");
    narrow_page(out, context, head_of(title), {{std::string(title), ""}}, [&](Html& out) {
        out.put<
            R"(<div class="note ok" role="status">{}<div><p>{}</p></div></div><p><a href="{}">{}</a></p>)">(
            web::Icon{"mail"}, context.text("identity.forgotten.sent_text"), context.url("/sign-in"),
            context.text("identity.sign_in.title"));
    });
}

void password_reset(Html& out, Context const& context, std::string_view token, FormState const& state)
{
    auto title = context.text("identity.reset.title");
    narrow_page(out, context, head_of(title, state.problems), {{std::string(title), ""}}, [&](Html& out) {
        web::FormView view{context, state.data, state.problems, "identity.password"};
        form(out, view, {.action = "/password-reset", .button = "identity.password.save"}, [&](Html& out) {
            hidden(out, "token", token);
            web::password_field(out, view, "fresh", "new-password");
        });
    });
}

void invitation(Html& out, Context const& context, InvitationView const& view, FormState const& state)
{
    auto title = view.organisation.empty() ? std::string(context.text("identity.invitation.title"))
                                           : context.locale->text("identity.invitation.title_to",
                                                                  {{"organisation", view.organisation}});
    auto lead = view.has_account ? "identity.invitation.lead_known" : "identity.invitation.lead_new";
    narrow_page(out, context, head_of(title, state.problems), {{title, ""}}, [&](Html& out) {
        out.put<"<p>{}</p>">(context.locale->text(lead, {{"email", view.email}}));
        web::FormView shown{context, state.data, state.problems, "identity.invitation"};
        form(out, shown, {.action = "/invitation", .button = "identity.invitation.accept"},
             [&](Html& out) { acceptance_fields(out, shown, view); });
    });
}

void email_confirmation(Html& out, Context const& context, std::string_view token)
{
    auto title = context.text("identity.email_confirmation.title");
    narrow_page(out, context, head_of(title), {{std::string(title), ""}}, [&](Html& out) {
        FormState nothing;
        web::FormView view{context, nothing.data, nothing.problems, "identity"};
        form(out, view, {.action = "/email-confirmation", .button = "identity.email_confirmation.button"},
             [&](Html& out) { hidden(out, "token", token); });
    });
}

} // namespace erasmi::identity::pages
