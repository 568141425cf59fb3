#include "features/admin/pages.hpp"
#include "web/pager.hpp"

namespace erasmi::admin::pages {

namespace {

void rows(Html& out, Context const& context, std::vector<data::KeptMail> const& mails)
{
    for (auto const& mail : mails)
        out.put<R"(<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td><td class="nowrap">{}</td></tr>)">(
            context.url("/admin/mails/" + web::percent_encode(mail.file)), mail.subject, mail.to,
            context.locale->date_time(mail.at));
}

} // namespace

void mails(Html& out, Context const& context, MailsView const& view)
{
    operator_page(out, context, "admin.mails", "mails", [&](Html& out) {
        out.put<"<p>{}</p>">(context.text("admin.mails_why"));
        if (view.mails.empty())
            out.put<"<p>{}</p>">(context.text("admin.no_mails"));
        else
            table(out, context, "admin.mails", {"admin.mail_subject", "admin.mail_to", "admin.at"},
                  [&](Html& out) { rows(out, context, view.mails); });
        web::pager(out, context, {.path = "/admin/mails", .next = view.older, .key = "before"});
    });
}

void mail(Html& out, Context const& context, data::OpenedMail const& view)
{
    operator_page(out, context, "admin.mail", "mails", [&](Html& out) {
        out.put<R"(<h2 dir="auto">{}</h2><p class="muted">{} <span dir="ltr">{}</span> · {}</p>)">(
            view.subject, context.text("admin.mail_to"), view.to, context.locale->date_time(view.at));
        out.put<R"(<pre tabindex="0" dir="auto">{}</pre><p><a class="btn quiet" href="{}">{}</a></p>)">(
            view.text, context.url("/admin/mails"), context.text("admin.all_mails"));
    });
}

} // namespace erasmi::admin::pages
