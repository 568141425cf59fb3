#include "features/@names@/handlers.hpp"

#include "data/paging.hpp"
#include "features/@names@/actions.hpp"
#include "features/@names@/pages.hpp"
#include "features/@names@/rules.hpp"
#include "features/@names@/store.hpp"
#include "web/answer.hpp"

namespace erasmi::@names@::handlers {

using namespace web;

namespace {

ListView one_page(data::Tx& tx, std::string_view after)
{
    constexpr int page_size = 30;
    ListView view{store::newest(tx, after, page_size + 1), ""};
    if (data::take_surplus(view.@names@, page_size)) view.next = view.@names@.back().id.str();
    return view;
}

} // namespace

Response list(Context& context)
{
    return answer(context, one_page(context.tx(), context.query.get("after")), pages::list);
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
