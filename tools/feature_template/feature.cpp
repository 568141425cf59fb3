#include "data/shape.hpp"
#include "features/@name@/@name@.hpp"
#include "features/@name@/routes.hpp"
#include "features/@name@/types.hpp"

namespace erasmi::@name@ {

namespace {

void check_rows(data::Connection& connection) { data::verify_rows<Entry>(connection, "@name@_entry"); }

} // namespace

web::Feature feature()
{
    return {.name = "@name@",
            .routes = routes(),
            .navigation = {{"/@name@", "@name@.title"}},
            .check_rows = check_rows};
}

} // namespace erasmi::@name@
