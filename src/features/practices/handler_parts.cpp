#include "features/practices/handler_parts.hpp"

#include "data/drafts.hpp"
#include "features/identity/identity.hpp"

namespace erasmi::practices::handlers {

std::vector<OrganisationId> organisations_of(Actor const& actor)
{
    std::vector<OrganisationId> organisations;
    for (auto const& membership : actor.memberships) organisations.push_back(membership.organisation);
    return organisations;
}

std::vector<web::Option> own_organisations(web::Context const& context)
{
    return identity::own_organisations(context.tx(), context.actor);
}

void keep_typed(web::Context const& context, std::string_view name)
{
    web::Parameters fields;
    for (auto const& [field, values] : context.form.values())
        for (auto const& value : values)
            if (!field.starts_with('_')) fields.add(field, value);
    data::drafts::put(context.tx(), context.me(), name, fields.query());
}

std::optional<FormData> kept_typed(web::Context const& context, std::string_view name)
{
    auto draft = data::drafts::find(context.tx(), context.me(), name);
    auto fields = draft ? web::parse_parameters(draft->content) : std::nullopt;
    if (!fields) return {};
    FormData form;
    for (auto const& [field, value] : *fields)
        if (!field.starts_with('_')) form.add(field, value);
    return form;
}

} // namespace erasmi::practices::handlers
