// Statements on the tables of practices. Functions that take an id stop with 404 when there is no such
// record.
#pragma once

#include "data/tx.hpp"
#include "features/practices/types.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace erasmi::practices::store {

using data::Tx;

void insert(Tx& tx, Practice const& practice);
Practice get(Tx& tx, PracticeId id);
bool exists(Tx& tx, PracticeId id);
/// Those of `ids` that there are, in one statement.
std::map<PracticeId, Practice> several(Tx& tx, std::vector<PracticeId> const& ids);
/// Writes the next version; stops with 409 when somebody was quicker.
void save_version(Tx& tx, Practice const& practice);
/// Writes the practice without a new version: state, curator, level.
void save_state(Tx& tx, Practice const& practice);
/// A place in a list that is sorted by a moment and then by id, newest first.
struct Place {
    Instant at = Instant::max();
    PracticeId practice;
};

/// Those the person wrote or her organisations own, last changed first, `limit` from the one after `place`.
std::vector<Practice> mine(Tx& tx, PersonId person, std::vector<OrganisationId> const& organisations,
                           Place const& place, int limit);
/// Submitted and in review, longest waiting first.
std::vector<Practice> waiting_for_curators(Tx& tx, int limit);
/// Where the answer of her organisations is waited for, or hers for what no organisation owns: returned, or a
/// question is the last message.
std::vector<Practice> waiting_for_author(Tx& tx, PersonId person,
                                         std::vector<OrganisationId> const& organisations, int limit);
/// Published ones of hers or of her organisations that nobody has confirmed for too long.
std::vector<Practice> stale_of(Tx& tx, PersonId person, std::vector<OrganisationId> const& organisations,
                               int limit);

/// One version's content; `keep_content` is the only way in.
void keep_content(Tx& tx, Practice const& practice, PersonId by, std::string_view reason,
                  Content const& content);
Content content(Tx& tx, PracticeId id, std::int64_t version);
/// Several versions, in one query.
std::map<std::int64_t, Content> contents(Tx& tx, PracticeId id, std::vector<std::int64_t> const& versions);
/// Versions of many practices, in one statement for each fifty.
using PracticeVersion = std::pair<PracticeId, std::int64_t>;
std::map<PracticeVersion, Content> contents(Tx& tx, std::vector<PracticeVersion> const& wanted);
/// Which versions were ever public, in ascending order.
std::vector<std::int64_t> published_versions(Tx& tx, PracticeId id);
/// The newest of them before a version, newest first.
std::vector<std::int64_t> published_before(Tx& tx, PracticeId id, std::int64_t version, int limit);
/// Who made a version public, and when; nothing when it never was.
std::optional<CurationMessage> publication(Tx& tx, PracticeId id, std::int64_t version);

/// What lists show: replaces the listing and the facets of the practice.
void put_listing(Tx& tx, Listing const& listing, std::vector<FacetRow> const& facets);
/// Another text after every `put_listing`.
std::string edition(Tx& tx);
void count_adopters(Tx& tx, PracticeId id);
/// Tells the listing when the practice was confirmed, and whether that is too long ago.
void put_freshness(Tx& tx, Practice const& practice);
/// Published practices, confirmed before `before`, whose owners were not asked again yet; oldest first.
std::vector<Practice> due_for_confirmation(Tx& tx, Instant before, int limit);
/// Those whose owners were asked once, before `before`.
std::vector<Practice> due_for_reminder(Tx& tx, Instant before, int limit);

/// Values wanted of each facet: any of a facet's values, and all of the facets.
using Filter = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Published practices, newest first, from the one after `place`.
std::vector<Listing> list(Tx& tx, Filter const& filter, Place const& place, int limit);
std::int64_t count(Tx& tx, Filter const& filter);
/// Those of `ids` that are published, in the order of `ids`.
std::vector<Listing> listings(Tx& tx, std::vector<PracticeId> const& ids);
/// What lists know of these; nothing of those that are not published.
std::vector<FacetRow> facets_of(Tx& tx, std::vector<PracticeId> const& ids);
/// Published practices in ascending order of their ids, from the one after `after`.
std::vector<std::string> published_ids(Tx& tx, std::string_view after, int limit);

struct FacetCount {
    std::string facet;
    std::string tag;
    std::int64_t practices = 0;
};
BOOST_DESCRIBE_STRUCT(FacetCount, (), (facet, tag, practices))

/// How many practices each value of each facet would leave, with the filter's other facets applied.
std::vector<FacetCount> facet_counts(Tx& tx, Filter const& filter);
/// The facet rows that say in which languages these can be read.
std::vector<FacetRow> languages(Tx& tx, std::vector<PracticeId> const& ids);
/// Others that share the most themes, factors and phases, at most `limit`; of each of these, the newest
/// hundred are looked at, so that it takes the same time however many there are.
std::vector<PracticeId> related(Tx& tx, PracticeId id, int limit);

void insert(Tx& tx, CurationMessage const& message);
std::vector<CurationMessage> messages(Tx& tx, PracticeId id);
std::vector<CurationMessage> messages_by(Tx& tx, PersonId person);

void insert(Tx& tx, Adoption const& adoption);
void save_version(Tx& tx, Adoption const& adoption);
std::optional<Adoption> adoption_by(Tx& tx, PracticeId practice, OrganisationId organisation);
/// Of one practice, newest first; there are never more than organisations that adopt, and at most `limit` are
/// given.
std::vector<Adoption> adoptions(Tx& tx, PracticeId practice, int limit);
std::vector<Adoption> adoptions_by(Tx& tx, PersonId person);

} // namespace erasmi::practices::store
