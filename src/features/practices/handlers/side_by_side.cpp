#include "features/practices/handlers.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/searching.hpp"
#include "features/practices/steps_of_actions.hpp"
#include "web/answer.hpp"

namespace erasmi::practices::handlers {

using namespace web;

namespace {

/// The practice that a field of the query names; nothing without one, 404 for what may not be read.
std::optional<Practice> asked_for(Context const& context, std::string_view name)
{
    auto text = context.query.get(name);
    if (text.empty()) return {};
    auto id = PracticeId::parse(text);
    if (!id) throw Stop(Status::not_found);
    return get_known(context.tx(), context.actor, *id);
}

std::vector<Card> candidates(Context const& context, ReadingView const& chosen)
{
    constexpr int most = 12;
    auto found = chosen.related;
    if (is_searched(context)) {
        auto const searched = searched_list(context, most).practices;
        found.assign(searched.begin(), searched.end());
    }
    std::erase_if(found, [&](Card const& card) { return card.id == chosen.id; });
    return found;
}

} // namespace

Response side_by_side(Context& context)
{
    auto first = asked_for(context, "a");
    if (!first) throw Stop(Status::not_found);
    SideBySideView view{.searched = searched_text(context.query)};
    view.practices.push_back(reading_view(context, *first, 0));
    auto second = asked_for(context, "b");
    if (second && second->id != first->id)
        view.practices.push_back(reading_view(context, *second, 0));
    else
        view.candidates = candidates(context, view.practices.front());
    return answer(context, view, pages::side_by_side);
}

} // namespace erasmi::practices::handlers
