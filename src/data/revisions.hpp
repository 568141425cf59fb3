// History: every version of a record as it was, who made it, when and why. A version can be cited for ever.
#pragma once

#include "base/actor.hpp"
#include "base/json.hpp"
#include "data/tx.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

/// A version without its content, for lists.
struct RevisionLine {
    std::int64_t version = 0;
    Instant at{};
    std::optional<PersonId> actor = {}; ///< nothing: the program itself
    std::string reason = {};            ///< a comment, or empty
};
BOOST_DESCRIBE_STRUCT(RevisionLine, (), (version, at, actor, reason))

struct RevisionRow {
    std::string record_kind; ///< "practice"
    std::string record;      ///< its id
    std::int64_t version = 0;
    Instant at{};
    std::optional<PersonId> actor = {};
    std::string reason = {};
    std::string content = {}; ///< JSON

    template <Described Content>
    Content as() const
    {
        return stored_json<Content>(content);
    }
};
BOOST_DESCRIBE_STRUCT(RevisionRow, (), (record_kind, record, version, at, actor, reason, content))

namespace revisions {

/// To be called with every new version, the first one too, in the transaction that writes it. Throws `Error`
/// unique when that version is kept already.
void keep(Tx& tx, RevisionRow const& revision);

/// Keeps the whole of `row` as its version `row.version`, made now by `actor`.
template <Described Row>
void keep(Tx& tx, std::string_view kind, Row const& row, std::optional<PersonId> actor,
          std::string_view reason = {})
{
    keep(tx, {.record_kind = std::string(kind),
              .record = std::string(std::string_view(row.id)),
              .version = row.version,
              .at = tx.now(),
              .actor = actor,
              .reason = std::string(reason),
              .content = json_text(to_json(row))});
}

/// Stops with 404 when there is no such version.
RevisionRow get(Tx& tx, std::string_view kind, std::string_view id, std::int64_t version);
/// Those of `versions` that exist, in one statement, in ascending order.
std::vector<RevisionRow> several(Tx& tx, std::string_view kind, std::string_view id,
                                 std::vector<std::int64_t> const& versions);
/// A version of a record, by the record's id.
struct VersionOf {
    std::string record;
    std::int64_t version = 0;
    friend auto operator<=>(VersionOf const&, VersionOf const&) = default;
};

/// Those of `wanted` that exist, of many records in one statement, in ascending order.
std::vector<RevisionRow> of_records(Tx& tx, std::string_view kind, std::vector<VersionOf> wanted);
/// Newest first, those before version `cursor` when there is one.
std::vector<RevisionLine> list(Tx& tx, std::string_view kind, std::string_view id,
                               std::optional<std::int64_t> cursor, int limit);
/// Those of `versions` that exist, newest first.
std::vector<RevisionLine> lines(Tx& tx, std::string_view kind, std::string_view id,
                                std::vector<std::int64_t> const& versions);
/// The whole history goes, with the record.
void forget(Tx& tx, std::string_view kind, std::string_view id);

} // namespace revisions

} // namespace erasmi::data
