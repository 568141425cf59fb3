#include "features/practices/handler_parts.hpp"

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
    return own_organisations(context.tx(), context.actor);
}

std::vector<web::Option> own_organisations(data::Tx& tx, Actor const& actor)
{
    std::vector<web::Option> options;
    for (auto const& [id, card] : identity::organisations(tx, organisations_of(actor)))
        options.push_back({id.str(), card.name});
    return options;
}

} // namespace erasmi::practices::handlers
