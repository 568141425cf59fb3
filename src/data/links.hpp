// Typed links between records of any kinds, at the version that is meant.
#pragma once

#include "base/fields.hpp"
#include "data/tx.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

/// Read as a sentence: a plan `adopts` a practice, a course `teaches` a competence.
enum class LinkType {
    adopts,
    based_on,
    teaches,
    requires_,
    addresses,
    measures,
    evidenced_by,
    decided_in,
    discussed_in,
    produced_by,
    translation_of,
    part_of,
};
BOOST_DESCRIBE_ENUM(LinkType, adopts, based_on, teaches, requires_, addresses, measures, evidenced_by,
                    decided_in, discussed_in, produced_by, translation_of, part_of)

/// Version 0: the record as it is at the time of reading.
struct LinkRow {
    std::string from_kind;
    std::string from_id;
    std::int64_t from_version = 0;
    LinkType type = LinkType::part_of;
    std::string to_kind = {};
    std::string to_id = {};
    std::int64_t to_version = 0;
    Instant at{};
};
BOOST_DESCRIBE_STRUCT(LinkRow, (), (from_kind, from_id, from_version, type, to_kind, to_id, to_version, at))

/// `at` becomes now. False when that link exists already; then nothing changes.
bool link(Tx& tx, LinkRow link);
/// Removes the link between these ends at these versions; false when there is none.
bool unlink(Tx& tx, LinkRow const& link);

/// Links that begin at a record, at any of its versions; of one type if given; oldest first.
std::vector<LinkRow> links_from(Tx& tx, std::string_view kind, std::string_view id,
                                std::optional<LinkType> type = {});
/// Links that end at a record, likewise.
std::vector<LinkRow> links_to(Tx& tx, std::string_view kind, std::string_view id,
                              std::optional<LinkType> type = {});
/// Removes all links of a record, in both directions.
void forget_links(Tx& tx, std::string_view kind, std::string_view id);

} // namespace erasmi::data
