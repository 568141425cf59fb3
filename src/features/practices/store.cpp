#include "features/practices/store.hpp"

#include "data/revisions.hpp"

namespace erasmi::practices::store {

namespace {

constexpr std::string_view record_kind = "practice";

std::string const practice_columns = data::columns<Practice>();
std::string const listing_columns = data::columns<Listing>("l.");
std::string const adoption_columns = data::columns<Adoption>();

std::vector<std::string> tags(Filter const& filter)
{
    std::vector<std::string> tags;
    for (auto const& [facet, values] : filter)
        for (auto const& value : values) tags.push_back(facet + "=" + value);
    return tags;
}

/// The practices that a list of tags ($1) from a number of facets ($2) leaves.
constexpr std::string_view filtered = "(select practice from practice_facet where tag in ($1)"
                                      " group by practice having count(distinct facet) = $2)";

std::int64_t facets(Filter const& filter) { return static_cast<std::int64_t>(filter.size()); }

struct TagCount {
    std::string tag;
    std::int64_t practices = 0;
};
BOOST_DESCRIBE_STRUCT(TagCount, (), (tag, practices))

/// Counted by tag alone, by which the table is sorted: a tag begins with its facet.
std::vector<FacetCount> counts_of_all(Tx& tx, Filter const& filter)
{
    std::string const sql = "select tag, count(*) as practices from practice_facet";
    auto rows = filter.empty()
                    ? tx.all<TagCount>(sql + " group by tag")
                    : tx.all<TagCount>(sql + " where practice in " + std::string(filtered) + " group by tag",
                                       tags(filter), facets(filter));
    std::vector<FacetCount> counts;
    for (auto& row : rows) counts.push_back({row.tag.substr(0, row.tag.find('=')), row.tag, row.practices});
    return counts;
}

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
    return data::revisions::get(tx, record_kind, id, version).as<Content>();
}

std::map<std::int64_t, Content> contents(Tx& tx, PracticeId id, std::vector<std::int64_t> const& versions)
{
    std::map<std::int64_t, Content> contents;
    for (auto const& revision : data::revisions::several(tx, record_kind, id, versions))
        contents.emplace(revision.version, revision.as<Content>());
    return contents;
}

std::vector<std::int64_t> published_versions(Tx& tx, PracticeId id)
{
    return tx.column<std::int64_t>(
        "select distinct version from practice_message where practice = $1 and kind = 'published'", id);
}

std::optional<CurationMessage> publication(Tx& tx, PracticeId id, std::int64_t version)
{
    return tx.maybe<CurationMessage>("select " + data::columns<CurationMessage>() +
                                         " from practice_message where practice = $1 and kind = 'published'"
                                         " and version = $2 limit 1",
                                     id, version);
}

void put_listing(Tx& tx, Listing const& listing, std::vector<FacetRow> const& facets)
{
    tx.run("delete from practice_facet where practice = $1", listing.practice);
    tx.run("delete from practice_listing where practice = $1", listing.practice);
    tx.insert("practice_listing", listing);
    for (auto const& facet : facets) tx.insert_if_absent("practice_facet", facet);
}

void count_adopters(Tx& tx, PracticeId id)
{
    tx.run("update practice_listing set adopters ="
           " (select count(*) from practice_adoption a where a.practice = practice_listing.practice)"
           " where practice = $1",
           id);
}

void put_freshness(Tx& tx, Practice const& practice)
{
    tx.run("update practice_listing set confirmed_at = $1, is_stale = $2 where practice = $3",
           practice.confirmed_at, practice.is_stale(), practice.id);
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

std::vector<Listing> list(Tx& tx, Filter const& filter, Place const& place, int limit)
{
    std::string const page = " (l.published_at, l.practice) < ($1, $2)"
                             " order by l.published_at desc, l.practice desc limit $3";
    std::string const select = "select " + listing_columns + " from practice_listing l where";
    if (filter.empty()) return tx.all<Listing>(select + page, place.at, place.practice, limit);
    return tx.all<Listing>(select +
                               " l.practice in (select practice from practice_facet where tag in ($4)"
                               " group by practice having count(distinct facet) = $5) and" +
                               page,
                           place.at, place.practice, limit, tags(filter), facets(filter));
}

std::int64_t count(Tx& tx, Filter const& filter)
{
    if (filter.empty()) return tx.value<std::int64_t>("select count(*) from practice_listing").value_or(0);
    return tx
        .value<std::int64_t>("select count(*) from " + std::string(filtered) + " f", tags(filter),
                             facets(filter))
        .value_or(0);
}

std::vector<Listing> listings(Tx& tx, std::vector<PracticeId> const& ids)
{
    if (ids.empty()) return {};
    auto found = tx.all<Listing>(
        "select " + listing_columns + " from practice_listing l where l.practice in ($1)", ids);
    std::map<PracticeId, std::size_t> places;
    for (auto const& id : ids) places.emplace(id, places.size());
    std::ranges::sort(found, {}, [&](Listing const& listing) { return places.at(listing.practice); });
    return found;
}

std::vector<FacetRow> facets_of(Tx& tx, PracticeId id)
{
    return tx.all<FacetRow>(
        "select practice, facet, tag from practice_facet where practice = $1 order by tag", id);
}

std::vector<std::string> published_ids(Tx& tx, std::string_view after, int limit)
{
    return tx.column<std::string>(
        "select practice from practice_listing where practice > $1 order by practice limit $2", after, limit);
}

std::vector<FacetCount> facet_counts(Tx& tx, Filter const& filter)
{
    auto counts = counts_of_all(tx, filter);
    for (auto const& [facet, values] : filter) {
        auto others = filter;
        others.erase(facet);
        std::erase_if(counts, [&](auto const& count) { return count.facet == facet; });
        for (auto& count : counts_of_all(tx, others))
            if (count.facet == facet) counts.push_back(std::move(count));
    }
    return counts;
}

std::vector<FacetRow> languages(Tx& tx, std::vector<PracticeId> const& ids)
{
    return tx.all<FacetRow>("select practice, facet, tag from practice_facet"
                            " where practice in ($1) and facet = 'language' order by practice, tag",
                            ids);
}

std::vector<Listing> related(Tx& tx, PracticeId id, int limit)
{
    constexpr int newest = 100;
    // `between` rather than `=`: PostgreSQL then reads the range from the index by tag, not by practice.
    return tx.all<Listing>(
        "with own as (select o.tag, (select x.practice from practice_facet x"
        " where x.tag between o.tag and o.tag order by x.tag desc, x.practice desc limit 1 offset $3)"
        " as oldest from practice_facet o"
        " where o.practice = $1 and o.facet in ('theme', 'factor', 'phase')) select " +
            listing_columns +
            " from practice_listing l join (select other.practice, count(*) as shared from own"
            " join practice_facet other on other.tag = own.tag"
            " and other.practice >= coalesce(own.oldest, '') where other.practice <> $1"
            " group by other.practice order by shared desc, other.practice limit $2) near"
            " on near.practice = l.practice order by near.shared desc, l.practice",
        id, limit, newest - 1);
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
