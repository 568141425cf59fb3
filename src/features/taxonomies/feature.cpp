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

/// A handful, so they are one page.
std::vector<web::PublicPage> public_pages(data::Tx& tx, std::string_view after, int)
{
    std::vector<web::PublicPage> pages;
    auto terms = catalogue(tx);
    for (auto name : terms->taxonomies())
        if (name > after) pages.push_back({std::string(name), "/taxonomies/" + std::string(name)});
    return pages;
}

} // namespace

web::Feature feature()
{
    return {
        .name = "taxonomies",
        .routes = routes(),
        .navigation = {{"/taxonomies", "taxonomies.title", web::Access::operator_}},
        .public_paths = {"/taxonomies"},
        .public_pages = {{.name = "taxonomies",
                          .list = public_pages,
                          .ends = [](data::Tx&, int) { return std::vector<std::string>(); }}},
        .check_rows = check_rows,
    };
}

} // namespace erasmi::taxonomies
