#include "features/practices/freshness.hpp"

#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/answer.hpp"
#include "web/guest_form.hpp"

namespace erasmi::practices::handlers {

using namespace web;

// A mail program that looks at links in advance confirms nothing: that takes the button.
Response confirmation_form(Context& context)
{
    auto secret = context.query.get("token");
    auto asked = asked_by_link(context.tx(), secret);
    prepare_guest_form(context);
    Html out;
    pages::confirmation(out, context, asked, secret);
    auto response = html_answer(std::move(out));
    response.headers.set("Cache-Control", "no-store");
    return response;
}

Response confirm_by_link(Context& context)
{
    auto practice = practices::confirm_by_link(context.tx(), context.form.get("token"));
    return see_other(context, path_of(practice.id) + "?note=confirmed");
}

Response confirm(Context& context)
{
    auto practice = practices::confirm(context.tx(), context.actor, context.id<struct PracticeRecord>());
    if (context.wanted != Representation::html) return json_answer(to_json(practice));
    return see_other(context, path_of(practice.id) + "?note=confirmed");
}

} // namespace erasmi::practices::handlers
