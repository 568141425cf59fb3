#include "data/revisions.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace erasmi::data::revisions {

namespace {
constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();
}

void keep(Tx& tx, RevisionRow const& revision) { tx.insert("revision", revision); }

RevisionRow get(Tx& tx, std::string_view kind, std::string_view id, std::int64_t version)
{
    static auto const sql = "select " + columns<RevisionRow>() +
                            " from revision where record_kind = $1 and record = $2 and version = $3";
    return tx.get<RevisionRow>(sql, kind, id, version);
}

std::vector<RevisionRow> several(Tx& tx, std::string_view kind, std::string_view id,
                                 std::vector<std::int64_t> const& versions)
{
    static auto const sql = "select " + columns<RevisionRow>() +
                            " from revision where record_kind = $1 and record = $2 and version in ($3)"
                            " order by version";
    return tx.all<RevisionRow>(sql, kind, id, versions);
}

// The statement finds more when records have each other's versions: few have many.
std::vector<RevisionRow> of_records(Tx& tx, std::string_view kind, std::vector<VersionOf> wanted)
{
    if (wanted.empty()) return {};
    static auto const sql = "select " + columns<RevisionRow>() +
                            " from revision where record_kind = $1 and record in ($2) and version in ($3)"
                            " order by record, version";
    std::ranges::sort(wanted);
    std::set<std::string> records;
    std::set<std::int64_t> versions;
    for (auto const& one : wanted) {
        records.insert(one.record);
        versions.insert(one.version);
    }
    auto rows = tx.all<RevisionRow>(sql, kind, std::vector(records.begin(), records.end()),
                                    std::vector(versions.begin(), versions.end()));
    std::erase_if(rows, [&](RevisionRow const& row) {
        return !std::ranges::binary_search(wanted, VersionOf{row.record, row.version});
    });
    return rows;
}

std::vector<RevisionLine> list(Tx& tx, std::string_view kind, std::string_view id,
                               std::optional<std::int64_t> cursor, int limit)
{
    return tx.all<RevisionLine>("select version, at, actor, reason from revision"
                                " where record_kind = $1 and record = $2 and version < $3"
                                " order by version desc limit $4",
                                kind, id, cursor.value_or(newest), limit);
}

std::vector<RevisionLine> lines(Tx& tx, std::string_view kind, std::string_view id,
                                std::vector<std::int64_t> const& versions)
{
    return tx.all<RevisionLine>("select version, at, actor, reason from revision"
                                " where record_kind = $1 and record = $2 and version in ($3)"
                                " order by version desc",
                                kind, id, versions);
}

void forget(Tx& tx, std::string_view kind, std::string_view id)
{
    tx.run("delete from revision where record_kind = $1 and record = $2", kind, id);
}

} // namespace erasmi::data::revisions
