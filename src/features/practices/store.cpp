#include "features/practices/store.hpp"

#include "data/revisions.hpp"
#include "features/practices/stored_content.hpp"

namespace erasmi::practices::store {

namespace {

constexpr std::string_view record_kind = "practice";

std::string const practice_columns = data::columns<Practice>();
std::string const adoption_columns = data::columns<Adoption>();

} // namespace

void insert(Tx& tx, Practice const& practice) { tx.insert("practice", practice); }

Practice get(Tx& tx, PracticeId id)
{
    return tx.get<Practice>("select " + practice_columns + " from practice where id = $1", id);
}

bool exists(Tx& tx, PracticeId id)
{
    return tx.value<std::int64_t>("select 1 from practice where id = $1", id).has_value();
}

void save_version(Tx& tx, Practice const& practice) { tx.update_version("practice", practice); }
void save_state(Tx& tx, Practice const& practice) { tx.update("practice", practice); }

std::vector<Practice> mine(Tx& tx, PersonId person, std::vector<OrganisationId> const& organisations,
                           Place const& place, int limit)
{
    return tx.all<Practice>(
        "select " + practice_columns +
            " from practice where (author = $1 or owner in ($2)) and (updated_at, id) < ($3, $4)"
            " order by updated_at desc, id desc limit $5",
        person, organisations, place.at, place.practice, limit);
}

std::vector<Practice> waiting_for_curators(Tx& tx, int limit)
{
    return tx.all<Practice>("select " + practice_columns +
                                " from practice where state in ('submitted', 'in_review')"
                                " order by waiting_since, id limit $1",
                            limit);
}

std::vector<Practice> waiting_for_author(Tx& tx, PersonId person,
                                         std::vector<OrganisationId> const& organisations, int limit)
{
    return tx.all<Practice>("select " + practice_columns +
                                " from practice where (owner in ($2) or (author = $1 and owner is null))"
                                " and (state = 'returned' or (state = 'in_review'"
                                " and (select m.kind from practice_message m where m.practice = practice.id"
                                " order by m.at desc, m.id desc limit 1) = 'question'))"
                                " order by updated_at desc, id desc limit $3",
                            person, organisations, limit);
}

std::vector<Practice> stale_of(Tx& tx, PersonId person, std::vector<OrganisationId> const& organisations,
                               int limit)
{
    return tx.all<Practice>("select " + practice_columns +
                                " from practice where (author = $1 or owner in ($2)) and reminders > 0"
                                " order by reminded_at, id limit $3",
                            person, organisations, limit);
}

void keep_content(Tx& tx, Practice const& practice, PersonId by, std::string_view reason,
                  Content const& content)
{
    data::revisions::keep(tx, {.record_kind = std::string(record_kind),
                               .record = practice.id.str(),
                               .version = practice.version,
                               .at = tx.now(),
                               .actor = by,
                               .reason = std::string(reason),
                               .content = json_text(to_json(content))});
}

Content content(Tx& tx, PracticeId id, std::int64_t version)
{
    return content_of(data::revisions::get(tx, record_kind, id, version));
}

std::map<std::int64_t, Content> contents(Tx& tx, PracticeId id, std::vector<std::int64_t> const& versions)
{
    std::map<std::int64_t, Content> contents;
    for (auto const& revision : data::revisions::several(tx, record_kind, id, versions))
        contents.emplace(revision.version, content_of(revision));
    return contents;
}

std::vector<std::int64_t> published_versions(Tx& tx, PracticeId id)
{
    return tx.column<std::int64_t>(
        "select distinct version from practice_message where practice = $1 and kind = 'published'"
        " order by version",
        id);
}

std::vector<std::int64_t> published_before(Tx& tx, PracticeId id, std::int64_t version, int limit)
{
    return tx.column<std::int64_t>("select distinct version from practice_message where practice = $1"
                                   " and kind = 'published' and version < $2 order by version desc limit $3",
                                   id, version, limit);
}

std::optional<CurationMessage> publication(Tx& tx, PracticeId id, std::int64_t version)
{
    return tx.maybe<CurationMessage>("select " + data::columns<CurationMessage>() +
                                         " from practice_message where practice = $1 and kind = 'published'"
                                         " and version = $2 limit 1",
                                     id, version);
}

std::vector<Practice> due_for_confirmation(Tx& tx, Instant before, int limit)
{
    return tx.all<Practice>("select " + practice_columns +
                                " from practice where reminders = 0 and confirmed_at < $1"
                                " order by confirmed_at, id limit $2",
                            before, limit);
}

std::vector<Practice> due_for_reminder(Tx& tx, Instant before, int limit)
{
    return tx.all<Practice>("select " + practice_columns +
                                " from practice where reminders = 1 and reminded_at < $1"
                                " order by reminded_at, id limit $2",
                            before, limit);
}

void insert(Tx& tx, CurationMessage const& message) { tx.insert("practice_message", message); }

std::vector<CurationMessage> messages(Tx& tx, PracticeId id)
{
    return tx.all<CurationMessage>(
        "select " + data::columns<CurationMessage>() +
            " from practice_message where practice = $1 order by at, id limit 1000",
        id);
}

std::vector<CurationMessage> messages_by(Tx& tx, PersonId person)
{
    return tx.all<CurationMessage>("select " + data::columns<CurationMessage>() +
                                       " from practice_message where person = $1 order by at, id",
                                   person);
}

void insert(Tx& tx, Adoption const& adoption) { tx.insert("practice_adoption", adoption); }
void save_version(Tx& tx, Adoption const& adoption) { tx.update_version("practice_adoption", adoption); }

std::optional<Adoption> adoption_by(Tx& tx, PracticeId practice, OrganisationId organisation)
{
    return tx.maybe<Adoption>("select " + adoption_columns +
                                  " from practice_adoption where practice = $1 and organisation = $2",
                              practice, organisation);
}

std::vector<Adoption> adoptions(Tx& tx, PracticeId practice, int limit)
{
    return tx.all<Adoption>(
        "select " + adoption_columns +
            " from practice_adoption where practice = $1 order by updated_at desc, id desc"
            " limit $2",
        practice, limit);
}

std::vector<Adoption> adoptions_by(Tx& tx, PersonId person)
{
    return tx.all<Adoption>("select " + adoption_columns +
                                " from practice_adoption where person = $1 order by updated_at, id",
                            person);
}

} // namespace erasmi::practices::store
