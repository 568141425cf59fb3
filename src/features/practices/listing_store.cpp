// What lists show, and by which facets it is found: derived from published versions.
#include "features/practices/store.hpp"

namespace erasmi::practices::store {

namespace {

std::string const listing_columns = data::columns<Listing>("l.");

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

void put_listing(Tx& tx, Listing const& listing, std::vector<FacetRow> const& facets)
{
    tx.run("delete from practice_facet where practice = $1", listing.practice);
    tx.run("delete from practice_listing where practice = $1", listing.practice);
    tx.insert("practice_listing", listing);
    for (auto const& facet : facets) tx.insert_if_absent("practice_facet", facet);
    tx.run("update practice_listing_edition set edition = $1 where id = 'all'", tx.new_token());
}

std::string edition(Tx& tx)
{
    return tx.value<std::string>("select edition from practice_listing_edition where id = 'all'")
        .value_or("");
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

std::vector<FacetRow> facets_of(Tx& tx, std::vector<PracticeId> const& ids)
{
    return tx.all<FacetRow>(
        "select practice, facet, tag from practice_facet where practice in ($1) order by practice, tag", ids);
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

std::vector<PracticeId> related(Tx& tx, PracticeId id, int limit)
{
    constexpr int newest = 100;
    // `between` rather than `=`: PostgreSQL then reads the range from the index by tag, not by practice.
    return tx.column<PracticeId>(
        "with own as (select o.tag, (select x.practice from practice_facet x"
        " where x.tag between o.tag and o.tag order by x.tag desc, x.practice desc limit 1 offset $3)"
        " as oldest from practice_facet o"
        " where o.practice = $1 and o.facet in ('theme', 'factor', 'phase'))"
        " select other.practice from own join practice_facet other on other.tag = own.tag"
        " and other.practice >= coalesce(own.oldest, '') where other.practice <> $1"
        " group by other.practice order by count(*) desc, other.practice limit $2",
        id, limit, newest - 1);
}

} // namespace erasmi::practices::store
