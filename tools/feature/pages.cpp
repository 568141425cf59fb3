#include "features/@names@/pages.hpp"

#include "web/pager.hpp"

namespace erasmi::@names@::pages {

namespace {

void title(Html& out, std::string_view text)
{
    out.put<R"(<div class="page-head"><div class="wrap"><h1>{}</h1></div></div>)">(text);
}

} // namespace

void list(Html& out, Context const& context, ListView const& view)
{
    auto heading = context.text("@names@.list.title");
    web::frame(out, context, {.title = std::string(heading)}, [&](Html& out) {
        title(out, heading);
        out.put<R"(<section class="section"><div class="wrap"><p><a class="btn" href="{}">{}</a></p>)">(
            context.url("/@names@/new"), context.text("@names@.new.title"));
        if (view.@names@.empty()) out.put<"<p>{}</p>">(context.text("@names@.list.nothing"));
        out.put<R"(<ul class="items" role="list">)">();
        for (auto const& @name@ : view.@names@)
            out.put<R"(<li><a href="{}">{}</a></li>)">(context.url("/@names@/" + @name@.id.str()), @name@.title);
        out.put<"</ul>">();
        web::pager(out, context, {.path = "/@names@", .next = view.next});
        out.put<"</div></section>">();
    });
}

void show(Html& out, Context const& context, @Name@ const& @name@)
{
    web::frame(out, context, {.title = @name@.title}, [&](Html& out) { title(out, @name@.title); });
}

void new_@name@(Html& out, Context const& context, FormData const& form, Problems const& problems)
{
    auto heading = context.text("@names@.new.title");
    web::frame(out, context, {.title = std::string(heading), .is_indexed = false}, [&](Html& out) {
        title(out, heading);
        web::FormView view{context, form, problems, "@names@.form"};
        out.put<R"(<section class="section"><div class="wrap narrow">)">();
        web::error_summary(out, view);
        out.put<R"(<form method="post" action="{}" novalidate>{}{})">(
            context.url("/@names@"), web::CsrfField{context}, web::OnceField{context});
        web::field<decltype(New@Name@::title)>(out, view, "title");
        out.put<R"(<div class="form-actions"><button class="btn">{}</button></div></form></div></section>)">(
            context.text("@names@.new.save"));
    });
}

} // namespace erasmi::@names@::pages
