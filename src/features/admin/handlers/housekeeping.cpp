#include "data/housekeeping.hpp"

#include "features/admin/handlers.hpp"
#include "features/admin/pages.hpp"
#include "web/answer.hpp"

#include <algorithm>

namespace erasmi::admin::handlers {

web::Response show_housekeeping(web::Context& context)
{
    auto notes = data::housekeeping::list(context.tx());
    HousekeepingView view;
    for (auto const& feature : context.site.features)
        for (auto const& retention : feature.retention) {
            RetentionLine line{.name = std::string(retention.name), .days = retention.period.count()};
            auto note = std::ranges::find(notes, retention.name, &data::HousekeepingRow::name);
            if (note != notes.end()) {
                line.at = note->at;
                line.removed = note->removed;
            }
            view.kept.push_back(std::move(line));
        }
    return web::answer(context, view, pages::housekeeping);
}

} // namespace erasmi::admin::handlers
