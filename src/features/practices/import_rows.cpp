#include "features/practices/import_rows.hpp"

#include "data/translations.hpp"
#include "features/practices/rules.hpp"

#include <charconv>

namespace erasmi::practices {

std::vector<RowGroup> row_groups(Heading const& heading, tables::Sheet const& sheet)
{
    std::vector<RowGroup> groups;
    std::map<std::string, std::size_t> by_key;
    for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
        if (sheet.rows[i].empty()) continue;
        auto key = key_text(heading, sheet.rows[i], "practice");
        auto known = by_key.find(key);
        if (key.empty() || known == by_key.end()) {
            if (!key.empty()) by_key.emplace(key, groups.size());
            groups.push_back({key, {}});
        }
        auto& group = known == by_key.end() ? groups.back() : groups[known->second];
        group.rows.push_back({&sheet.rows[i], static_cast<std::int64_t>(i) + 1});
    }
    return groups;
}

NamedPractice named_practice(Actor const& actor, RowGroup const& group, KnownPractices const& known)
{
    auto id = PracticeId::parse(group.key);
    if (!id) return {};
    auto found = known.practices.find(*id);
    bool is_known = found != known.practices.end() &&
                    (found->second.is_public() || rules::may_read_working_version(actor, found->second));
    if (!is_known) return {{}, Message{"practices.import.problem.no_such_practice"}};
    if (!rules::may_edit(actor, found->second)) return {{}, Message{"practices.import.problem.not_yours"}};
    return {found->second, {}};
}

std::optional<std::int64_t> base_version(Heading const& heading, RowGroup const& group,
                                         Practice const& practice)
{
    for (auto const& row : group.rows) {
        auto text = key_text(heading, *row.row, "version");
        if (text.empty()) continue;
        std::int64_t version = 0;
        auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
        bool is_known = error == std::errc{} && end == text.data() + text.size() && version >= 1 &&
                        version <= practice.version;
        return is_known ? std::optional(version) : std::nullopt;
    }
    return practice.version;
}

KnownPractices known_practices(Tx& tx, Actor const& actor, Heading const& heading,
                               std::vector<RowGroup> const& groups)
{
    std::vector<PracticeId> ids;
    for (auto const& group : groups)
        if (auto id = PracticeId::parse(group.key)) ids.push_back(*id);
    KnownPractices known{.practices = store::several(tx, ids)};
    std::vector<store::PracticeVersion> versions;
    std::vector<std::string> editable;
    for (auto const& group : groups) {
        auto practice = named_practice(actor, group, known).practice;
        if (!practice) continue;
        editable.push_back(practice->id.str());
        versions.emplace_back(practice->id, practice->version);
        auto base = base_version(heading, group, *practice);
        if (base && *base != practice->version) versions.emplace_back(practice->id, *base);
    }
    known.contents = store::contents(tx, versions);
    for (auto& row : data::translations::of_records(tx, "practice", editable))
        known.texts[*PracticeId::parse(row.record)][row.language][row.field] = std::move(row.text);
    return known;
}

} // namespace erasmi::practices
