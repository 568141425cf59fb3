// The pages of organisations.
#pragma once

#include "features/identity/pages/parts.hpp"
#include "features/identity/views.hpp"

namespace erasmi::identity::pages {

void organisations(Html& out, Context const& context, OrganisationsView const& view);
void organisation(Html& out, Context const& context, OrganisationView const& view);

/// The part of the page that everybody sees.
void organisation_facts(Html& out, Context const& context, OrganisationView const& view);

/// Nothing: a new one.
struct EditedOrganisation {
    OrganisationId id;
    std::string name;
    std::int64_t outdated = 0; ///< the version that was edited, when somebody saved a newer one meanwhile
};
void organisation_form(Html& out, Context const& context, std::optional<EditedOrganisation> const& edited,
                       FormState const& state);
void organisation_versions(Html& out, Context const& context, OrganisationVersionsView const& view);
void organisation_version(Html& out, Context const& context, OrganisationVersionView const& view);
void organisation_comparison(Html& out, Context const& context, OrganisationComparisonView const& view);

/// Inviting somebody into it.
void invite_colleague(Html& out, Context const& context, EditedOrganisation const& organisation,
                      FormState const& state);
/// The fields of an invitation; `with_role`: into an organisation.
void invitation_fields(Html& out, web::FormView const& view, bool with_role);

/// "Halle (Saale), Germany"
std::string place_text(Context const& context, taxonomies::Catalogue const& terms, std::string const& place,
                       Term<"country"> const& country);
void example_tag(Html& out, Context const& context, bool is_example);

} // namespace erasmi::identity::pages
