#include "features/alerts/views.hpp"

#include "data/paging.hpp"
#include "features/alerts/store.hpp"
#include "web/lists.hpp"

namespace erasmi::alerts {

namespace {

web::Parameters query_of(SavedSearch const& search)
{
    return web::parse_parameters(search.query).value_or(web::Parameters());
}

SearchView view_of(SavedSearch const& search)
{
    return {.id = search.id, .name = search.name, .by_mail = search.by_mail, .created_at = search.created_at};
}

/// Fills the views of the searches of one list.
void fill(web::Context const& context, web::SearchedList const& list,
          std::vector<SavedSearch> const& searches, std::vector<SearchView>& views)
{
    std::vector<std::size_t> places;
    std::vector<web::Parameters> queries;
    for (std::size_t at = 0; at < searches.size(); ++at) {
        if (searches[at].list != list.path) continue;
        places.push_back(at);
        queries.push_back(query_of(searches[at]));
    }
    if (places.empty()) return;
    auto words = list.in_words(context.tx(), queries, *context.locale);
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto& view = views[places[i]];
        view.words = std::move(words.at(i));
        view.path = path_of(searches[places[i]]);
        view.feed = path_of(searches[places[i]], ".atom");
    }
}

} // namespace

std::string path_of(SavedSearch const& search, std::string_view ending)
{
    return web::with_query(search.list + std::string(ending), query_of(search));
}

std::string mail_stop_path(std::string_view secret)
{
    web::Parameters query;
    query.add("secret", secret);
    return web::with_query("/searches/mail-stop", query);
}

std::vector<SearchView> views_of(web::Context const& context, std::vector<SavedSearch> const& searches)
{
    std::vector<SearchView> views;
    for (auto const& search : searches) views.push_back(view_of(search));
    for (auto const& feature : context.site.features)
        for (auto const& list : feature.lists) fill(context, list, searches, views);
    return views;
}

ListView list_view(web::Context const& context)
{
    constexpr int page_size = 20;
    auto searches =
        store::of(context.tx(), context.me(), SearchId::parse(context.query.get("after")), page_size + 1);
    ListView view;
    if (data::take_surplus(searches, page_size)) view.next = searches.back().id.str();
    view.searches = views_of(context, searches);
    return view;
}

} // namespace erasmi::alerts
