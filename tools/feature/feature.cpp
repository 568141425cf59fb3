// The manifest of @names@: everything the platform must know about them.
#include "features/@names@/handlers.hpp"
#include "features/@names@/store.hpp"

#include "data/shape.hpp"

namespace erasmi::@names@ {

namespace {

web::Routes routes()
{
    using web::get, web::post;
    return {
        get("/@names@", handlers::list).gives<ListView>(),
        get("/@names@/new", handlers::new_form).signed_in(),
        post("/@names@", handlers::create).signed_in().takes<New@Name@>().gives<@Name@>(),
        get("/@names@/{id}", handlers::show).gives<@Name@>(),
    };
}

json::value collect_personal_data(data::Tx& tx, PersonId person)
{
    return to_json(ListView{store::by_author(tx, person)});
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
