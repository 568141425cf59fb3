#include "features/@names@/handlers.hpp"

#include "features/@names@/actions.hpp"
#include "features/@names@/pages.hpp"
#include "features/@names@/rules.hpp"
#include "features/@names@/store.hpp"
#include "web/answer.hpp"

namespace erasmi::@names@::handlers {

using namespace web;

Response list(Context& context)
{
    constexpr int page_size = 30;
    return answer(context, ListView{store::newest(context.tx(), page_size)}, pages::list);
}

Response show(Context& context)
{
    return answer(context, store::get(context.tx(), context.id<struct @Name@Record>()), pages::show);
}

Response new_form(Context& context)
{
    require(rules::may_create(context.actor));
    Html out;
    pages::new_@name@(out, context, {}, {});
    return html_answer(std::move(out));
}

Response create(Context& context)
{
    auto wanted = from_form<New@Name@>(context.form);
    if (!wanted)
        return answer_problems(context, wanted.error(), [&](Html& out) {
            pages::new_@name@(out, context, context.form, wanted.error());
        });
    auto @name@ = @names@::create(context.tx(), context.actor, *wanted);
    return created(context, "/@names@/" + @name@.id.str(), to_json(@name@));
}

} // namespace erasmi::@names@::handlers
