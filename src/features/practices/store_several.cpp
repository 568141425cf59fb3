// Many practices at once, for tables.
#include "data/revisions.hpp"
#include "features/practices/store.hpp"
#include "features/practices/stored_content.hpp"

namespace erasmi::practices::store {

std::map<PracticeId, Practice> several(Tx& tx, std::vector<PracticeId> const& ids)
{
    std::map<PracticeId, Practice> found;
    if (ids.empty()) return found;
    for (auto& practice :
         tx.all<Practice>("select " + data::columns<Practice>() + " from practice where id in ($1)", ids))
        found.emplace(practice.id, std::move(practice));
    return found;
}

std::map<PracticeVersion, Content> contents(Tx& tx, std::vector<PracticeVersion> const& wanted)
{
    constexpr std::size_t at_once = 50;
    std::map<PracticeVersion, Content> contents;
    for (std::size_t start = 0; start < wanted.size(); start += at_once) {
        std::vector<data::revisions::VersionOf> batch;
        for (auto i = start; i < std::min(start + at_once, wanted.size()); ++i)
            batch.push_back({wanted[i].first.str(), wanted[i].second});
        for (auto const& revision : data::revisions::of_records(tx, "practice", batch))
            contents.emplace(std::pair(*PracticeId::parse(revision.record), revision.version),
                             content_of(revision));
    }
    return contents;
}

} // namespace erasmi::practices::store
