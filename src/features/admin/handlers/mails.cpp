#include "data/paging.hpp"
#include "features/admin/handlers.hpp"
#include "features/admin/pages.hpp"
#include "web/answer.hpp"

namespace erasmi::admin::handlers {

namespace {

constexpr int page_size = 50;

} // namespace

web::Response list_mails(web::Context& context)
{
    MailsView view;
    view.mails = data::kept_mails(context.site.mail_folder, context.query.get("before"), page_size + 1);
    if (data::take_surplus(view.mails, page_size)) view.older = view.mails.back().file;
    return web::answer(context, view, pages::mails);
}

web::Response show_mail(web::Context& context)
{
    auto mail = data::kept_mail(context.site.mail_folder, context.parameter("file"));
    if (!mail) throw Stop(Status::not_found);
    return web::answer(context, *mail, pages::mail);
}

} // namespace erasmi::admin::handlers
