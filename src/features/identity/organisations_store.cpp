#include "features/identity/organisations_store.hpp"

#include "data/revisions.hpp"

namespace erasmi::identity::store {

namespace {

std::string const organisation_columns = data::columns<Organisation>();
std::string const card_columns = data::columns<OrganisationCard>();

// The place of an organisation in the order of names; nothing when it is gone: the list then begins anew.
std::optional<std::string> sort_name(data::Tx& tx, std::optional<OrganisationId> id)
{
    if (!id) return {};
    return tx.value<std::string>("select sort_name from organisation where id = $1", *id);
}

} // namespace

void insert(data::Tx& tx, Organisation const& organisation, std::optional<PersonId> by)
{
    tx.insert("organisation", organisation);
    data::revisions::keep(tx, kind_in_history, organisation, by);
}

void save(data::Tx& tx, Organisation& organisation, std::optional<PersonId> by, std::string_view reason)
{
    organisation.version += 1;
    organisation.updated_at = tx.now();
    tx.update_version("organisation", organisation);
    data::revisions::keep(tx, kind_in_history, organisation, by, std::string(reason));
}

Organisation organisation(data::Tx& tx, OrganisationId id)
{
    return tx.get<Organisation>("select " + organisation_columns + " from organisation where id = $1", id);
}

OrganisationCard card(data::Tx& tx, OrganisationId id)
{
    return tx.get<OrganisationCard>("select " + card_columns + " from organisation where id = $1", id);
}

std::map<OrganisationId, OrganisationCard> cards(data::Tx& tx, std::vector<OrganisationId> const& ids)
{
    std::map<OrganisationId, OrganisationCard> cards;
    if (ids.empty()) return cards;
    auto rows =
        tx.all<OrganisationCard>("select " + card_columns + " from organisation where id in ($1)", ids);
    for (auto& row : rows) cards.emplace(row.id, std::move(row));
    return cards;
}

std::vector<OrganisationCard> page(data::Tx& tx, OrganisationFilter const& filter,
                                   std::optional<OrganisationId> after, int limit)
{
    auto sql = "select " + card_columns + " from organisation where (sort_name, id) > ($1, $2)";
    if (!filter.country.empty()) sql += " and country = $3";
    if (!filter.kind.empty()) sql += filter.country.empty() ? " and kind = $3" : " and kind = $4";
    auto name = sort_name(tx, after);
    auto const from = name.value_or("");
    auto const id = name ? *after : OrganisationId();
    auto const limited = sql + " order by sort_name, id limit " + std::to_string(limit);
    if (!filter.country.empty() && !filter.kind.empty())
        return tx.all<OrganisationCard>(limited, from, id, filter.country, filter.kind);
    if (!filter.country.empty()) return tx.all<OrganisationCard>(limited, from, id, filter.country);
    if (!filter.kind.empty()) return tx.all<OrganisationCard>(limited, from, id, filter.kind);
    return tx.all<OrganisationCard>(limited, from, id);
}

std::vector<ChangedAt> changes(data::Tx& tx, std::string_view after, int limit)
{
    return tx.all<ChangedAt>("select id, updated_at from organisation where id > $1 order by id limit $2",
                             after, limit);
}

std::vector<std::string> ends_of_pages(data::Tx& tx, int size)
{
    return tx.column<std::string>("select id from (select id, row_number() over (order by id) as place"
                                  " from organisation) numbered where place % $1 = 0 order by id",
                                  size);
}

bool add_member(data::Tx& tx, MembershipRow const& membership)
{
    return tx.insert_if_absent("membership", membership);
}

bool remove_member(data::Tx& tx, PersonId person, OrganisationId organisation)
{
    return tx.run("delete from membership where person = $1 and organisation = $2", person, organisation) ==
           1;
}

bool set_member_role(data::Tx& tx, PersonId person, OrganisationId organisation, MemberRole role)
{
    return tx.run("update membership set role = $1 where person = $2 and organisation = $3", role, person,
                  organisation) == 1;
}

void drop_memberships(data::Tx& tx, PersonId person)
{
    tx.run("delete from membership where person = $1", person);
}

std::vector<Member> members(data::Tx& tx, OrganisationId organisation)
{
    return tx.all<Member>("select m.person, p.name, m.role, m.since from membership m"
                          " join person p on p.id = m.person"
                          " where m.organisation = $1 and p.state = 'active'"
                          " order by m.role, p.name, p.id",
                          organisation);
}

std::vector<PersonId> people_of(data::Tx& tx, OrganisationId organisation)
{
    return tx.column<PersonId>("select m.person from membership m join person p on p.id = m.person"
                               " where m.organisation = $1 and p.state = 'active' order by m.person",
                               organisation);
}

std::vector<Belonging> belongings(data::Tx& tx, PersonId person)
{
    return tx.all<Belonging>("select m.organisation, o.name, m.role, m.since from membership m"
                             " join organisation o on o.id = m.organisation"
                             " where m.person = $1 order by o.sort_name, o.id",
                             person);
}

} // namespace erasmi::identity::store
