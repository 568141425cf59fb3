#include "web/known_pages.hpp"

#include "data/state.hpp"
#include "web/conditional.hpp"

namespace erasmi::web {

namespace {

/// Pages with a query are left out: searches show an index, which changes without a commit.
bool may_be_known(Visit const& visit)
{
    auto const& context = visit.context;
    return context.request.method == "GET" && visit.token.empty() && context.route->work == Work::read &&
           context.route->prefix == Prefix::language && context.query.empty();
}

/// All that a guest's page depends on but the code: what is stored, what was asked, and the minute.
std::string key_of(Visit const& visit, std::string_view state, Instant now)
{
    auto const& request = visit.request;
    auto minute = std::chrono::floor<std::chrono::minutes>(now).time_since_epoch().count();
    std::string key(state);
    key.append(" ").append(std::to_string(minute)).append(" ").append(request.target);
    for (auto const* header : {"Accept", "Accept-Language", "Cookie"})
        key.append("\n").append(request.headers.get(header));
    return key;
}

} // namespace

std::optional<std::string> KnownPages::find(Visit& visit, data::Tx& tx)
{
    auto wanted = visit.request.headers.get("If-None-Match");
    if (wanted.empty() || !may_be_known(visit)) return {};
    auto state = data::state(tx);
    if (!state) return {};
    visit.page_key = key_of(visit, *state, tx.now());
    auto tag = tags_.find(visit.page_key);
    return tag && matches_any(wanted, *tag) ? tag : std::nullopt;
}

void KnownPages::keep(Visit const& visit, Response const& response)
{
    bool is_page = response.status == Status::ok || response.status == Status::not_modified;
    if (visit.page_key.empty() || !is_page || response.headers.has("Set-Cookie")) return;
    auto tag = response.headers.get("ETag");
    if (!tag.empty()) tags_.keep(visit.page_key, std::string(tag), tag.size());
}

} // namespace erasmi::web
