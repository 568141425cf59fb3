#include "data/events.hpp"

#include "features/admin/handlers.hpp"
#include "features/admin/pages.hpp"
#include "web/answer.hpp"

#include <limits>

namespace erasmi::admin::handlers {

namespace {

constexpr std::size_t page_size = 50;
// The log has no index by kind: a filtered page looks at so many entries at most and may come out short.
constexpr int window = 1000;

EventsView events_before(data::Tx& tx, std::optional<std::int64_t> cursor, std::string_view kind)
{
    EventsView view{.kind = std::string(kind), .events = {}, .older = {}};
    auto entries = data::events::before(tx, cursor, kind.empty() ? static_cast<int>(page_size) : window);
    for (auto const& entry : entries) {
        if (entry.seq > 1)
            view.older = entry.seq;
        else
            view.older.reset();
        if (!kind.empty() && entry.kind != kind) continue;
        view.events.push_back(
            {entry.seq, entry.at, entry.kind, entry.subject_kind, entry.subject, entry.actor});
        if (view.events.size() == page_size) break;
    }
    return view;
}

} // namespace

web::Response list_events(web::Context& context)
{
    std::optional<std::int64_t> cursor;
    if (context.query.has("before"))
        cursor = context.number("before", 1, 1, std::numeric_limits<std::int64_t>::max());
    return web::answer(context, events_before(context.tx(), cursor, context.query.get("kind")),
                       pages::events);
}

} // namespace erasmi::admin::handlers
