#include "data/shape.hpp"
#include "features/identity/account_actions.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/organisations_store.hpp"
#include "features/identity/personal_data.hpp"
#include "features/identity/retention.hpp"
#include "features/identity/routes.hpp"
#include "features/identity/types.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity {

namespace {

void check_rows(data::Connection& connection)
{
    data::verify_rows<Person>(connection, "person");
    data::verify_rows<RoleRow>(connection, "person_role");
    data::verify_rows<Organisation>(connection, "organisation");
    data::verify_rows<MembershipRow>(connection, "membership");
    data::verify_rows<Link>(connection, "one_use_link");
    data::verify_rows<web::SessionRow>(connection, "session");
}

web::PublicPages public_organisations()
{
    auto list = [](data::Tx& tx, std::string_view after, int limit) {
        std::vector<web::PublicPage> pages;
        for (auto const& [id, changed_at] : store::changes(tx, after, limit))
            pages.push_back({id.str(), "/organisations/" + id.str(), changed_at});
        return pages;
    };
    return {.name = "organisations", .list = list, .ends = store::ends_of_pages};
}

} // namespace

web::Feature feature()
{
    return {
        .name = "identity",
        .routes = routes(),
        .navigation = {{"/organisations", "identity.organisations.title"},
                       {"/people", "identity.people.title", web::Access::operator_}},
        .public_paths = {"/organisations"},
        .public_pages = {public_organisations()},
        .jobs = {password_reset_job()},
        .personal_data = {.collect = collect_personal_data, .erase = erase_personal_data},
        .retention = retention(),
        .check_rows = check_rows,
    };
}

} // namespace erasmi::identity
