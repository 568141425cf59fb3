#include "data/shape.hpp"
#include "features/taxonomies/routes.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "features/taxonomies/types.hpp"

namespace erasmi::taxonomies {

namespace {

void check_rows(data::Connection& connection)
{
    data::verify_rows<TermRow>(connection, "term");
    data::verify_rows<LabelRow>(connection, "term_label");
}

} // namespace

web::Feature feature()
{
    return {
        .name = "taxonomies",
        .routes = routes(),
        .navigation = {{"/taxonomies", "taxonomies.title", web::Access::operator_}},
        .check_rows = check_rows,
    };
}

} // namespace erasmi::taxonomies
