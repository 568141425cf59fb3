#include "features/practices/counting.hpp"

#include "web/memory.hpp"
#include "web/site.hpp"

namespace erasmi::practices {

namespace {

/// With the length of each value, so that no two filters have the same text.
std::string text_of(store::Filter const& filter)
{
    std::string text;
    for (auto const& [facet, values] : filter)
        for (auto const& value : values)
            text.append(facet).append("=").append(std::to_string(value.size())).append(":").append(value);
    return text;
}

} // namespace

std::shared_ptr<ListCounts const> list_counts(web::Context const& context, store::Filter const& filter)
{
    constexpr std::size_t about = 32'768;
    auto& tx = context.tx();
    return context.site.memory->kept.get<ListCounts>(store::edition(tx) + text_of(filter), about, [&] {
        return ListCounts{store::count(tx, filter), store::facet_counts(tx, filter)};
    });
}

std::vector<Listing> related(web::Context const& context, PracticeId id)
{
    constexpr int most = 3;
    constexpr std::size_t about = 512;
    auto& tx = context.tx();
    auto ids = context.site.memory->kept.get<std::vector<PracticeId>>(
        store::edition(tx) + id.str(), about, [&] { return store::related(tx, id, most); });
    return store::listings(tx, *ids);
}

} // namespace erasmi::practices
