#include "features/identity/identity.hpp"
#include "features/questions/handlers.hpp"
#include "features/questions/pages.hpp"
#include "features/questions/views.hpp"
#include "web/answer.hpp"

namespace erasmi::questions::handlers {

Response list(Context& context) { return web::answer(context, list_view(context), pages::list); }

Response show(Context& context)
{
    auto view = question_view(context, question_id(context));
    pages::Writing writing{.form = pages::preset_form(context)};
    if (view.may_answer) writing.organisations = identity::own_organisations(context.tx(), context.actor);
    return web::answer(context, view, [&](web::Html& out, Context const& context, QuestionView const& view) {
        pages::question(out, context, view, writing);
    });
}

} // namespace erasmi::questions::handlers
