// What an organisation keeps, changes, drops and adds.
#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::practices::pages {

namespace {

using web::attribute;
using web::flag;
using web::Icon;

void step_choice(Html& out, FormView const& form, Step const& step, std::size_t place)
{
    auto const& context = form.context;
    auto path = "steps." + std::to_string(place);
    auto chosen = form.data.get(path + ".choice");
    out.put<
        R"(<li><fieldset class="fields"><legend>{}. {}</legend><input type="hidden" name="{}.step" value="{}">)">(
        place + 1, step.title, path, step.key);
    each_enumerator<StepChoice>([&](StepChoice choice) {
        bool is_chosen = chosen == enum_name(choice) || (chosen.empty() && choice == StepChoice::kept);
        out.put<
            R"(<label class="check"><input type="radio" name="{}.choice" value="{}" {}><span>{}</span></label>)">(
            path, enum_name(choice), flag<"checked">(is_chosen),
            context.text("practices.choice." + std::string(enum_name(choice))));
    });
    web::field<decltype(AdoptedStep::how)>(out, form, path + ".how");
    out.put<"</fieldset></li>">();
}

void added_steps(Html& out, FormView const& form)
{
    auto const& context = form.context;
    out.put<R"(<h2>{}</h2><ol class="rows">)">(context.text("practices.adopt.added"));
    for (int index : form.data.indices("added")) {
        auto row = "added." + std::to_string(index);
        out.put<
            R"(<li><div class="row-head"><button class="btn quiet small icon-only" name="_action" value="remove:{}">{}<span class="visually-hidden">{}</span></button></div>)">(
            row, Icon{"trash-2"}, context.text("form.rows.remove"));
        web::field<decltype(AddedStep::title)>(out, form, row + ".title");
        web::field<decltype(AddedStep::why)>(out, form, row + ".why");
        out.put<"</li>">();
    }
    out.put<R"(</ol><p><button class="btn ghost" name="_action" value="add:added">{}{}</button></p>)">(
        Icon{"plus"}, context.text("practices.adopt.add_step"));
}

/// For which organisation: told on the page, because each has its own story; links lead to those of others.
void organisation(Html& out, FormView const& form, AdoptionView const& view)
{
    auto const& context = form.context;
    auto here = context.url(path_of(view.practice.id) + "/adoptions/new");
    for (std::string_view name : {"organisation", "practice_version", "base_version"})
        out.put<R"(<input type="hidden" name="{}" value="{}">)">(name, form.data.get(name));
    out.put<R"(<p class="muted">{}</p><ul class="chips" role="list">)">(
        context.text("practices.adopt.organisation"));
    for (auto const& option : view.organisations)
        out.put<R"(<li><a class="chip" href="{}" {}>{}</a></li>)">(
            web::with_query(here, web::Parameters().with("organisation", option.value)),
            attribute<"aria-current">(option.value == form.data.get("organisation") ? "true" : ""),
            option.label);
    out.put<"</ul>">();
}

} // namespace

void adoption(Html& out, Context const& context, AdoptionView const& view)
{
    auto terms = taxonomies::catalogue(context.tx());
    auto title = context.locale->text("practices.adopt.of", {{"title", view.content.title}});
    FormView form{context, view.form, view.problems, "practices.adopt"};
    web::PageHead page{.title = title, .is_indexed = false, .has_problems = !view.problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap narrow">)">();
        web::breadcrumbs(out, context,
                         {{std::string(context.text("practices.list.title")), "/practices"},
                          {view.content.title.str(), path_of(view.practice.id)},
                          {std::string(context.text("practices.adopt.title")), ""}});
        out.put<
            R"(<h1>{}</h1><p class="lead">{}</p></div></div><section class="section"><div class="wrap narrow">)">(
            title, context.text("practices.adopt.lead"));
        web::error_summary(out, form);
        out.put<
            R"(<form method="post" action="{}" novalidate>{}{}<button class="visually-hidden" tabindex="-1" aria-hidden="true">{}</button>)">(
            context.url(path_of(view.practice.id) + "/adoptions"), web::CsrfField{context},
            web::OnceField{context}, context.text("practices.adopt.save"));
        organisation(out, form, view);
        web::select_field(out, form, "stage", terms->options("adoption_stage", context.language()), true);
        web::select_field(out, form, "outcome", terms->options("adoption_outcome", context.language()));
        web::field<decltype(AdoptionStory::started)>(out, form, "started");
        out.put<R"(<h2>{}</h2><ol class="rows">)">(context.text("practices.adopt.steps"));
        for (std::size_t i = 0; i < view.content.steps.size(); ++i)
            step_choice(out, form, view.content.steps[i], i);
        out.put<"</ol>">();
        added_steps(out, form);
        web::field<decltype(AdoptionStory::lessons)>(out, form, "lessons");
        out.put<
            R"(<div class="form-actions"><button class="btn">{}</button><a class="btn quiet" href="{}">{}</a></div></form></div></section>)">(
            context.text("practices.adopt.save"), context.url(path_of(view.practice.id)),
            context.text("form.cancel"));
    });
}

} // namespace erasmi::practices::pages
