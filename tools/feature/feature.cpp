// The manifest of @names@: everything the platform must know about them.
#include "data/shape.hpp"
#include "features/@names@/@names@.hpp"
#include "features/@names@/routes.hpp"
#include "features/@names@/store.hpp"

namespace erasmi::@names@ {

namespace {

json::value collect_personal_data(data::Tx& tx, PersonId person)
{
    return to_json(store::by_author(tx, person));
}

/// What she wrote for others stays under her id, which names nobody once the account is erased.
void erase_personal_data(data::Tx&, PersonId) {}

void check_rows(data::Connection& connection) { data::verify_rows<@Name@>(connection, "@name@"); }

} // namespace

web::Feature feature()
{
    return {.name = "@names@",
            .routes = routes(),
            .navigation = {{"/@names@", "@names@.list.title"}},
            .personal_data = {collect_personal_data, erase_personal_data},
            .check_rows = check_rows};
}

} // namespace erasmi::@names@
