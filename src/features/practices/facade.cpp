// What other features ask about practices.
#include "features/practices/practices.hpp"
#include "features/practices/store.hpp"

namespace erasmi::practices {

namespace {

VersionReference reference(data::Tx& tx, PracticeId practice, std::int64_t version)
{
    auto content = store::content(tx, practice, version);
    VersionReference reference{practice, version, content.title.str(), {}};
    for (auto const& step : content.steps) reference.steps.push_back({step.key.str(), step.title.str()});
    return reference;
}

} // namespace

VersionReference published(data::Tx& tx, PracticeId id)
{
    auto practice = store::get(tx, id);
    if (!practice.published_version) throw Stop(Status::not_found);
    return reference(tx, id, *practice.published_version);
}

std::optional<VersionReference> version(data::Tx& tx, PracticeId id, std::int64_t version)
{
    if (!store::publication(tx, id, version)) return {};
    return reference(tx, id, version);
}

} // namespace erasmi::practices
