#include "features/identity/pages/organisations.hpp"

#include "web/pager.hpp"

namespace erasmi::identity::pages {

namespace {

using taxonomies::Catalogue;

void filter_select(Html& out, Context const& context, Catalogue const& terms, std::string_view taxonomy,
                   std::string_view name, std::string_view chosen)
{
    out.put<
        R"(<div class="field"><label for="{}">{}</label><select class="input" id="{}" name="{}"><option value="">{}</option>)">(
        name, terms.label(taxonomy, "", context.language()), name, name,
        context.text("identity.organisations.any"));
    for (auto const& option : terms.options(taxonomy, context.language()))
        out.put<R"(<option value="{}" {}>{}</option>)">(
            option.value, web::flag<"selected">(option.value == chosen), option.label);
    out.put<"</select></div>">();
}

void filters(Html& out, Context const& context, Catalogue const& terms, OrganisationsView const& view)
{
    out.put<R"(<form class="facets card" method="get" action="{}"><details><summary>{} {}</summary>)">(
        context.url("/organisations"), web::Icon{"sliders-horizontal"},
        context.text("identity.organisations.filter"));
    filter_select(out, context, terms, "country", "country", view.country);
    filter_select(out, context, terms, "organisation_kind", "kind", view.kind);
    out.put<R"(<button class="btn wide">{}</button></details></form>)">(
        context.text("identity.organisations.show"));
}

void organisation_card(Html& out, Context const& context, Catalogue const& terms,
                       OrganisationCard const& card)
{
    out.put<R"(<li><article class="card"><h3><a href="{}">{}</a></h3><ul class="meta" role="list">)">(
        context.url("/organisations/" + card.id.str()), card.name);
    auto place = place_text(context, terms, card.place, card.country);
    if (!place.empty()) out.put<R"(<li>{}{}</li>)">(web::Icon{"map-pin"}, place);
    if (!card.kind.empty())
        out.put<R"(<li>{}{}</li>)">(web::Icon{"building-2"},
                                    terms.label("organisation_kind", card.kind, context.language()));
    out.put<R"(</ul>{}</article></li>)">([&](Html& out) { example_tag(out, context, card.is_example); });
}

} // namespace

std::string place_text(Context const& context, Catalogue const& terms, std::string const& place,
                       Term<"country"> const& country)
{
    auto name = country.empty() ? std::string_view() : terms.label("country", country, context.language());
    if (place.empty() || name.empty()) return place + std::string(name);
    return place + ", " + std::string(name);
}

void example_tag(Html& out, Context const& context, bool is_example)
{
    if (is_example) out.put<R"(<span class="tag">{}</span>)">(context.text("identity.example"));
}

void organisations(Html& out, Context const& context, OrganisationsView const& view)
{
    auto title = context.text("identity.organisations.title");
    auto terms = taxonomies::catalogue(context.tx());
    web::frame(out, context, {.title = std::string(title)}, [&](Html& out) {
        page_head(out, context, {{std::string(title), ""}}, title,
                  context.text("identity.organisations.lead"));
        out.put<R"(<section class="section"><div class="wrap">)">();
        if (context.actor.is(SiteRole::operator_))
            out.put<R"(<div class="actions"><a class="btn" href="{}">{}{}</a></div>)">(
                context.url("/organisations/new"), web::Icon{"plus"},
                context.text("identity.organisations.add"));
        out.put<R"(<div class="split">)">();
        filters(out, context, *terms, view);
        out.put<R"(<div id="results">)">();
        if (view.organisations.empty())
            out.put<R"(<div class="empty">{}<h2>{}</h2></div>)">(web::Icon{"leaf"},
                                                                 context.text("identity.organisations.none"));
        out.put<R"(<h2 class="visually-hidden">{}</h2><ul class="cards" role="list">)">(title);
        for (auto const& card : view.organisations) organisation_card(out, context, *terms, card);
        out.put<"</ul>">();
        web::pager(out, context, {.path = "/organisations", .next = view.next});
        out.put<"</div></div></div></section>">();
    });
}

} // namespace erasmi::identity::pages
