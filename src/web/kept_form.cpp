#include "web/kept_form.hpp"

#include "web/answer.hpp"
#include "web/controls.hpp"
#include "web/frame.hpp"
#include "web/guest_form.hpp"

namespace erasmi::web {

namespace {

constexpr std::string_view target_name = "_kept_target";
constexpr std::string_view fields_name = "_kept_fields";

// Routes that work slowly take passwords and files, which nobody else shall carry around.
bool is_text_of_a_person(Context const& context)
{
    return context.wanted == Representation::html && context.request.method == "POST" &&
           context.route->work == Work::write && !context.form.values().empty();
}

void hidden(Html& out, std::string_view name, std::string_view value)
{
    out.put<R"(<input type="hidden" name="{}" value="{}">)">(name, value);
}

} // namespace

std::optional<KeptForm> kept_form(Context const& context)
{
    if (!is_text_of_a_person(context)) return {};
    Parameters fields;
    for (auto const& [name, values] : context.form.values())
        for (auto const& value : values)
            if (name != "_csrf") fields.add(name, value);
    return KeptForm{context.request.target, fields.query()};
}

std::optional<KeptForm> carried_form(Context const& context)
{
    KeptForm form{std::string(context.form.get(target_name)), std::string(context.form.get(fields_name))};
    if (form.fields.empty() || !is_local_path(form.target)) return {};
    return form;
}

void CarriedFields::operator()(Html& out) const
{
    hidden(out, target_name, form.target);
    hidden(out, fields_name, form.fields);
}

Response offer_to_send_again(Context const& context, KeptForm const& form, Status status)
{
    auto title = context.text("kept_form.title");
    Html out;
    frame(out, context, {.title = std::string(title), .is_indexed = false}, [&](Html& out) {
        out.put<
            R"(<div class="wrap narrow error-page"><div><h1>{}</h1><p class="lead">{}</p><form method="post" action="{}">{})">(
            title, context.text("kept_form.lead"), form.target, CsrfField{context});
        if (auto fields = parse_parameters(form.fields))
            for (auto const& [name, value] : *fields) hidden(out, name, value);
        out.put<R"(<p><button class="btn">{}</button></p></form></div></div>)">(
            context.text("kept_form.send"));
    });
    auto response = html_answer(std::move(out), status);
    response.headers.set("Cache-Control", "no-store");
    return response;
}

std::optional<Response> answer_to_late_form(Context& context)
{
    auto form = kept_form(context);
    if (!form) return {};
    if (context.session) return offer_to_send_again(context, *form, Status::forbidden);
    if (!context.site.accounts.sign_in_again) return {};
    prepare_guest_form(context);
    return context.site.accounts.sign_in_again(context, *form);
}

} // namespace erasmi::web
