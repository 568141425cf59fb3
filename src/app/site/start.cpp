#include "app/site/handlers.hpp"
#include "app/site/start_page.hpp"
#include "web/answer.hpp"

#include <algorithm>

namespace erasmi::app::site {

namespace {

std::vector<Waiting> waiting_for(Context const& context)
{
    std::vector<Waiting> all;
    if (!context.session) return all;
    for (auto const& feature : context.site.features) {
        if (!feature.waiting) continue;
        for (auto const& item : feature.waiting(context.tx(), context.actor, *context.locale))
            all.push_back({item.text, item.path, item.since});
    }
    std::ranges::stable_sort(all, {}, &Waiting::since);
    return all;
}

std::vector<Shown> highlights(Context const& context)
{
    std::vector<Shown> all;
    for (auto const& feature : context.site.features) {
        if (!feature.highlights) continue;
        for (auto const& item : feature.highlights(context.tx(), *context.locale))
            all.push_back({item.title, item.summary, item.place, item.path});
    }
    return all;
}

} // namespace

Response start(Context& context)
{
    return answer(context, StartView{waiting_for(context), highlights(context)}, start_page);
}

} // namespace erasmi::app::site
