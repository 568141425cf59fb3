// The manifest of kept searches: everything the platform must know about them.
#include "data/shape.hpp"
#include "features/alerts/alerts.hpp"
#include "features/alerts/looking.hpp"
#include "features/alerts/routes.hpp"
#include "features/alerts/rules.hpp"
#include "features/alerts/store.hpp"

namespace erasmi::alerts {

namespace {

using namespace std::chrono_literals;

/// A search as its person is told: all but the secret of her mails.
struct OwnSearch {
    std::string name;
    std::string list;
    std::string query;
    bool by_mail = false;
    Instant looked_at{};
    Instant created_at{};
};
BOOST_DESCRIBE_STRUCT(OwnSearch, (), (name, list, query, by_mail, looked_at, created_at))

json::value collect_personal_data(data::Tx& tx, PersonId person)
{
    std::vector<OwnSearch> all;
    for (auto const& search : store::of(tx, person, {}, static_cast<int>(rules::most_searches)))
        all.push_back(
            {search.name, search.list, search.query, search.by_mail, search.looked_at, search.created_at});
    return to_json(all);
}

void check_rows(data::Connection& connection) { data::verify_rows<SavedSearch>(connection, "saved_search"); }

} // namespace

web::Feature feature()
{
    return {.name = "alerts",
            .routes = routes(),
            .own_pages = {{"/searches", "alerts.title", web::Access::signed_in}},
            .keeps_searches = "/searches/new",
            .recurring = {{.kind = "alerts.look", .every = 1h, .work = look}},
            .personal_data = {.collect = collect_personal_data, .erase = store::remove_all},
            .check_rows = check_rows};
}

} // namespace erasmi::alerts
