#include "features/identity/persons_store.hpp"

#include <iterator>
#include <ranges>
#include <set>

namespace erasmi::identity::store {

namespace {

std::string const person_columns = data::columns<Person>();

struct WordRow {
    std::string word;
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(WordRow, (), (word, person))

struct NameRow {
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NameRow, (), (id, name))

/// A fact about somebody's standing: ("state", "active"), ("role", "curator"), ("admin", organisation's id).
struct FactRow {
    std::string kind;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(FactRow, (), (kind, value))

// "Zoë O'Neill" is "zoe" and "oneill"; an address "z.o@example.org" is "z", "o", "example" and "org".
std::set<std::string> words(std::string_view text)
{
    std::set<std::string> words;
    std::string const joined = slug(text);
    for (auto part : std::views::split(joined, '-'))
        if (!part.empty()) words.emplace(part.begin(), part.end());
    return words;
}

void write_words(data::Tx& tx, Person const& person)
{
    tx.run("delete from person_word where person = $1", person.id);
    auto all = words(person.name);
    if (person.email) all.merge(words(person.email->value));
    for (auto const& word : all) tx.insert("person_word", WordRow{word, person.id});
}

// The persons with a word that begins with `prefix`, newest first. Words consist of [0-9a-z], which every
// collation sorts alike, so the index serves the range; a prefix of nothing but "z" has no end.
std::vector<PersonId> with_word(data::Tx& tx, std::string const& prefix)
{
    constexpr int enough = 1000;
    auto const begins = prefix + "%";
    auto end = prefix.substr(0, prefix.find_last_not_of('z') + 1);
    std::string const sql = "select distinct person from person_word where word >= $1 and word like $2";
    std::string const order = " order by person desc limit $3";
    if (end.empty()) return tx.column<PersonId>(sql + order, prefix, begins, enough);
    end.back() = end.back() == '9' ? 'a' : static_cast<char>(end.back() + 1);
    return tx.column<PersonId>(sql + " and word < $4" + order, prefix, begins, enough, end);
}

// Persons who have all the words, newest first.
std::vector<PersonId> with_words(data::Tx& tx, std::set<std::string> const& wanted)
{
    std::vector<PersonId> found;
    for (bool is_first = true; auto const& word : wanted) {
        auto having = with_word(tx, word);
        std::vector<PersonId> both;
        std::ranges::set_intersection(found, having, std::back_inserter(both), std::greater());
        found = std::exchange(is_first, false) ? std::move(having) : std::move(both);
    }
    return found;
}

void add_fact(Standing& standing, FactRow const& fact)
{
    if (fact.kind == "state")
        standing.state = *enum_of<PersonState>(fact.value);
    else if (fact.kind == "role")
        standing.actor.roles.push_back(*enum_of<SiteRole>(fact.value));
    else
        standing.actor.memberships.push_back(
            {*OrganisationId::parse(fact.value), *enum_of<MemberRole>(fact.kind)});
}

} // namespace

void insert(data::Tx& tx, Person const& person)
{
    tx.insert("person", person);
    write_words(tx, person);
}

void save(data::Tx& tx, Person& person)
{
    person.version += 1;
    person.updated_at = tx.now();
    tx.update_version("person", person);
    write_words(tx, person);
}

Person person(data::Tx& tx, PersonId id)
{
    return tx.get<Person>("select " + person_columns + " from person where id = $1", id);
}

std::optional<Person> find_person(data::Tx& tx, PersonId id)
{
    return tx.maybe<Person>("select " + person_columns + " from person where id = $1", id);
}

bool has_people(data::Tx& tx) { return tx.value<std::int64_t>("select 1 from person limit 1").has_value(); }

std::optional<Person> person_by_email(data::Tx& tx, Email const& email)
{
    return tx.maybe<Person>("select " + person_columns + " from person where email = $1", email);
}

std::map<PersonId, std::string> names(data::Tx& tx, std::vector<PersonId> const& ids)
{
    std::map<PersonId, std::string> names;
    if (ids.empty()) return names;
    for (auto& row : tx.all<NameRow>("select id, name from person where id in ($1)", ids))
        names.emplace(row.id, std::move(row.name));
    return names;
}

std::vector<Person> people(data::Tx& tx, std::string_view search, std::optional<PersonId> before, int limit)
{
    auto sql = "select " + person_columns + " from person where state <> 'erased'";
    auto const paged = before ? " and id < $2 order by id desc limit $1" : " order by id desc limit $1";
    auto wanted = words(search);
    if (wanted.empty()) {
        sql += paged;
        return before ? tx.all<Person>(sql, limit, *before) : tx.all<Person>(sql, limit);
    }
    auto found = with_words(tx, wanted);
    if (before) std::erase_if(found, [&](PersonId id) { return id >= *before; });
    return tx.all<Person>(sql + " and id in ($1) order by id desc limit $2", found, limit);
}

Standing standing(data::Tx& tx, PersonId person)
{
    Standing standing;
    auto facts = tx.all<FactRow>("select 'state' as kind, state as value from person where id = $1"
                                 " union all select 'role', role from person_role where person = $1"
                                 " union all select role, organisation from membership where person = $1",
                                 person);
    for (auto const& fact : facts) add_fact(standing, fact);
    standing.actor.person = person;
    return standing;
}

std::vector<SiteRole> roles_of(data::Tx& tx, PersonId person)
{
    return tx.column<SiteRole>("select role from person_role where person = $1 order by role", person);
}

bool give_role(data::Tx& tx, PersonId person, SiteRole role)
{
    return tx.insert_if_absent("person_role", RoleRow{person, role, tx.now()});
}

bool take_role(data::Tx& tx, PersonId person, SiteRole role)
{
    return tx.run("delete from person_role where person = $1 and role = $2", person, role) == 1;
}

void drop_roles(data::Tx& tx, PersonId person)
{
    tx.run("delete from person_role where person = $1", person);
}

std::vector<PersonId> people_with(data::Tx& tx, SiteRole role)
{
    return tx.column<PersonId>("select r.person from person_role r join person p on p.id = r.person"
                               " where r.role = $1 and p.state = 'active' order by r.person",
                               role);
}

} // namespace erasmi::identity::store
