#include "features/identity/links_store.hpp"

namespace erasmi::identity::store {

namespace {
std::string const link_columns = data::columns<Link>();
}

void insert(data::Tx& tx, Link const& link) { tx.insert("one_use_link", link); }

std::optional<Link> live_link(data::Tx& tx, std::string_view id, LinkPurpose purpose)
{
    return tx.maybe<Link>("select " + link_columns +
                              " from one_use_link where id = $1 and purpose = $2 and used_at is null"
                              " and expires_at > $3",
                          id, purpose, tx.now());
}

bool use_link(data::Tx& tx, std::string_view id)
{
    return tx.run("update one_use_link set used_at = $1 where id = $2 and used_at is null", tx.now(), id) ==
           1;
}

std::vector<OpenInvitation> open_invitations(data::Tx& tx, OrganisationId organisation, int limit)
{
    return tx.all<OpenInvitation>(
        "select p.email, l.member_role as role, max(l.expires_at) as expires_at from one_use_link l"
        " join person p on p.id = l.person where l.organisation = $1 and l.expires_at > $2"
        " and l.used_at is null and l.purpose = 'invitation' and not exists"
        " (select 1 from membership m where m.person = l.person and m.organisation = l.organisation)"
        " group by p.email, l.member_role order by max(l.expires_at) desc, p.email limit $3",
        organisation, tx.now(), limit);
}

void drop_links(data::Tx& tx, PersonId person, std::optional<LinkPurpose> purpose)
{
    if (!purpose)
        tx.run("delete from one_use_link where person = $1", person);
    else
        tx.run("delete from one_use_link where person = $1 and purpose = $2", person, *purpose);
}

void drop_dead_links(data::Tx& tx, PersonId person)
{
    tx.run("delete from one_use_link where person = $1 and (expires_at <= $2 or used_at is not null)", person,
           tx.now());
}

std::int64_t drop_dead_links(data::Tx& tx, Instant moment, int limit)
{
    return tx.run("delete from one_use_link where id in"
                  " (select id from one_use_link where expires_at < $1 or used_at < $1 limit $2)",
                  moment, limit);
}

} // namespace erasmi::identity::store
