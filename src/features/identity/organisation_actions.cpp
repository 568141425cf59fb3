#include "features/identity/organisation_actions.hpp"

#include "base/locale.hpp"
#include "features/identity/events.hpp"
#include "features/identity/organisations_store.hpp"
#include "features/identity/rules.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::identity {

namespace {

void take_over(Organisation& organisation, OrganisationFacts const& facts)
{
    organisation.name = facts.name.str();
    organisation.sort_name = fold(facts.name);
    organisation.kind = facts.kind;
    organisation.cluster = facts.cluster;
    organisation.country = facts.country;
    organisation.region = facts.region.str();
    organisation.place = facts.place.str();
    organisation.website = facts.website;
    organisation.contact_role = facts.contact_role.str();
    organisation.contact_email = facts.contact_email;
    organisation.languages = facts.languages;
    organisation.about = facts.about.str();
}

// What stands in a row satisfied its rule when it was written.
template <class Ruled>
Ruled ruled(std::string_view text)
{
    Ruled value;
    (void)Field<Ruled>::accept(text, value);
    return value;
}

} // namespace

Checked<OrganisationId> found_organisation(data::Tx& tx, Actor const& actor, OrganisationFacts const& facts)
{
    require(actor.is(SiteRole::operator_));
    if (auto problems = taxonomies::unknown_terms(tx, facts); !problems.empty()) return problems;
    Organisation organisation{
        .id = tx.new_id<OrganisationRecord>(), .created_at = tx.now(), .updated_at = tx.now()};
    take_over(organisation, facts);
    store::insert(tx, organisation, actor.person);
    tx.record(OrganisationCreated{{organisation.id, actor.person}});
    return organisation.id;
}

Problems change_organisation(data::Tx& tx, Actor const& actor, OrganisationId id, std::int64_t version,
                             OrganisationEdit const& edit)
{
    auto organisation = store::organisation(tx, id);
    require(rules::may_administer(actor, id));
    if (auto problems = taxonomies::unknown_terms(tx, edit); !problems.empty()) return problems;
    take_over(organisation, edit);
    organisation.version = version;
    store::save(tx, organisation, actor.person, edit.reason);
    tx.record(OrganisationChanged{{id, actor.person}, organisation.version});
    return {};
}

void change_member_role(data::Tx& tx, Actor const& actor, OrganisationId organisation, PersonId person,
                        MemberRole role)
{
    store::card(tx, organisation);
    require(rules::may_administer(actor, organisation));
    if (!store::set_member_role(tx, person, organisation, role)) throw Stop(Status::not_found);
    tx.record(MemberRoleChanged{{organisation, actor.person}, person, role});
}

void remove_member(data::Tx& tx, Actor const& actor, OrganisationId organisation, PersonId person)
{
    store::card(tx, organisation);
    require(rules::may_administer(actor, organisation));
    if (!store::remove_member(tx, person, organisation)) throw Stop(Status::not_found);
    tx.record(MemberLeft{{organisation, actor.person}, person});
}

OrganisationFacts facts_of(Organisation const& organisation)
{
    return {.name = ruled<Text<2, 160>>(organisation.name),
            .kind = organisation.kind,
            .cluster = organisation.cluster,
            .country = organisation.country,
            .region = ruled<Text<0, 8>>(organisation.region),
            .place = ruled<Text<0, 120>>(organisation.place),
            .website = organisation.website,
            .contact_role = ruled<Text<0, 120>>(organisation.contact_role),
            .contact_email = organisation.contact_email,
            .languages = organisation.languages,
            .about = ruled<Markdown<2000>>(organisation.about)};
}

} // namespace erasmi::identity
