#include "web/form_parts.hpp"

namespace erasmi::web {

void CsrfField::operator()(Html& out) const
{
    out.put<R"(<input type="hidden" name="_csrf" value="{}">)">(context.csrf);
}

void OnceField::operator()(Html& out) const
{
    out.put<R"(<input type="hidden" name="_once" value="{}">)">(new_token(*context.site.surroundings, 16));
}

void button_form(Html& out, Context const& context, ButtonForm const& form)
{
    out.put<
        R"(<form method="post" action="{}">{}<input type="hidden" name="_method" value="{}"><button class="btn {} small">{}<span class="visually-hidden"> {}</span></button></form>)">(
        context.url(form.action), CsrfField{context}, form.method, form.style, form.text, form.about);
}

} // namespace erasmi::web
