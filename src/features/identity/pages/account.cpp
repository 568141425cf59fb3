#include "features/identity/pages/account.hpp"

#include <array>

namespace erasmi::identity::pages {

namespace {

struct Tab {
    std::string_view path;
    std::string_view key;
};

constexpr std::array tabs{
    Tab{"/account", "identity.account.title"}, Tab{"/account/security", "identity.security.title"},
    Tab{"/account/sessions", "identity.sessions.title"}, Tab{"/account/data", "identity.data.title"}};

void account_page(Html& out, Context const& context, std::string_view key, Problems const& problems,
                  web::Body const& body)
{
    auto title = context.text(key);
    web::frame(out, context, head_of(title, problems), [&](Html& out) {
        out.put<
            R"(<div class="page-head"><div class="wrap"><h1>{}</h1><nav class="tabs" aria-label="{}"><ul>)">(
            title, context.text("identity.account.tabs"));
        for (auto const& tab : tabs)
            out.put<R"(<li><a href="{}" {}>{}</a></li>)">(
                context.url(tab.path), web::attribute<"aria-current">(tab.key == key ? "page" : ""),
                context.text(tab.key));
        out.put<R"(</ul></nav></div></div><section class="section"><div class="wrap narrow">)">();
        note(out, context);
        body(out);
        out.put<"</div></section>">();
    });
}

void belongings(Html& out, Context const& context, AccountView const& view)
{
    out.put<R"(<h2>{}</h2>)">(context.text("identity.account.organisations"));
    if (view.organisations.empty()) out.put<"<p>{}</p>">(context.text("identity.account.no_organisation"));
    out.put<R"(<ul class="items" role="list">)">();
    for (auto const& belonging : view.organisations) {
        auto path = "/organisations/" + belonging.organisation.str();
        out.put<R"(<li><div><p><a href="{}">{}</a></p><p class="muted">{}</p></div>)">(
            context.url(path), belonging.name, role_text(context, belonging.role));
        button(out, context,
               {.action = "/account/memberships/" + belonging.organisation.str(),
                .method = "DELETE",
                .button = "identity.account.leave",
                .is_dangerous = true},
               belonging.name);
        out.put<"</li>">();
    }
    out.put<"</ul>">();
}

void session_item(Html& out, Context const& context, SessionView const& session)
{
    auto device = session.device.empty() ? std::string(context.text("identity.sessions.unknown_device"))
                                         : session.device;
    out.put<R"(<li><div><p dir="auto">{}</p><p class="muted">{} {} · {} {}</p></div>)">(
        device, context.text("identity.sessions.since"), Day{context, session.started_at},
        context.text("identity.sessions.seen"), Day{context, session.seen_at});
    if (session.is_this)
        out.put<R"(<span class="tag ok">{}</span>)">(context.text("identity.sessions.this"));
    else
        button(out, context,
               {.action = "/account/sessions/" + session.id,
                .method = "DELETE",
                .button = "identity.sessions.end",
                .is_dangerous = true},
               device);
    out.put<"</li>">();
}

} // namespace

void account(Html& out, Context const& context, AccountView const& view, FormState const& state)
{
    account_page(out, context, "identity.account.title", state.problems, [&](Html& out) {
        auto terms = taxonomies::catalogue(context.tx());
        web::FormView shown{context, state.data, state.problems, "identity.account"};
        out.put<R"(<p class="muted" dir="ltr">{}</p>)">(view.email.value);
        form(out, shown, {.action = "/account", .method = "PUT", .button = "identity.save"}, [&](Html& out) {
            web::field<Text<2, 120>>(out, shown, "name");
            web::choices_field(out, shown, "languages", terms->options("language", context.language()));
            web::select_field(out, shown, "mail_language", language_options(), true);
        });
        belongings(out, context, view);
    });
}

void security(Html& out, Context const& context, std::string_view email, FormState const& password,
              FormState const& address)
{
    account_page(out, context, "identity.security.title",
                 password.problems.empty() ? address.problems : password.problems, [&](Html& out) {
                     web::FormView first{context, password.data, password.problems, "identity.password"};
                     out.put<"<h2>{}</h2>">(context.text("identity.password.title"));
                     form(
                         out, first,
                         {.action = "/account/password", .method = "PUT", .button = "identity.password.save"},
                         [&](Html& out) {
                             web::password_field(out, first, "current", "current-password");
                             web::password_field(out, first, "fresh", "new-password");
                         });
                     web::FormView second{context, address.data, address.problems, "identity.address"};
                     out.put<R"(<h2>{}</h2><p>{} <b dir="ltr">{}</b></p>)">(
                         context.text("identity.address.title"), context.text("identity.address.now"), email);
                     form(out, second,
                          {.action = "/account/email", .method = "PUT", .button = "identity.address.save"},
                          [&](Html& out) {
                              web::field<Email>(out, second, "email");
                              web::password_field(out, second, "password", "current-password");
                          });
                 });
}

void address_mailed(Html& out, Context const& context)
{
    account_page(out, context, "identity.security.title", {}, [&](Html& out) {
        out.put<R"(<div class="note ok" role="status">{}<div><p>{}</p></div></div>)">(
            web::Icon{"mail"}, context.text("identity.address.mailed"));
    });
}

void sessions(Html& out, Context const& context, SessionsView const& view)
{
    account_page(out, context, "identity.sessions.title", {}, [&](Html& out) {
        out.put<R"(<p>{}</p><ul class="items" role="list">)">(context.text("identity.sessions.lead"));
        for (auto const& session : view.sessions) session_item(out, context, session);
        out.put<"</ul>">();
        button(out, context,
               {.action = "/account/sessions",
                .method = "DELETE",
                .button = "identity.sessions.end_all",
                .is_dangerous = true});
    });
}

void own_data(Html& out, Context const& context, FormState const& state)
{
    account_page(out, context, "identity.data.title", state.problems, [&](Html& out) {
        out.put<R"(<h2>{}</h2><p>{}</p><p><a class="btn ghost" href="{}" download>{}{}</a></p>)">(
            context.text("identity.data.export"), context.text("identity.data.export_lead"),
            context.url("/account/export"), web::Icon{"download"},
            context.text("identity.data.export_button"));
        out.put<"<h2>{}</h2><p>{}</p>">(context.text("identity.data.erase"),
                                        context.text("identity.data.erase_lead"));
        web::FormView view{context, state.data, state.problems, "identity.data"};
        form(out, view,
             {.action = "/account",
              .method = "DELETE",
              .button = "identity.data.erase_button",
              .is_dangerous = true},
             [&](Html& out) { web::password_field(out, view, "password", "current-password"); });
    });
}

} // namespace erasmi::identity::pages
