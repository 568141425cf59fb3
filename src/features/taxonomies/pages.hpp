// The pages of taxonomies.
#pragma once

#include "features/taxonomies/views.hpp"
#include "web/context.hpp"
#include "web/controls.hpp"
#include "web/html.hpp"

namespace erasmi::taxonomies::pages {

void list(web::Html& out, web::Context const& context, ListView const& view);
void taxonomy(web::Html& out, web::Context const& context, TaxonomyView const& view);

/// A form and what it is about; `label` and `name` are the taxonomy's.
struct FormPage {
    std::string name;
    std::string label;
    FormData data;
    Problems problems = {};
};
void taxonomy_form(web::Html& out, web::Context const& context, FormPage const& page);
void new_term_form(web::Html& out, web::Context const& context, FormPage const& page);
void term_form(web::Html& out, web::Context const& context, FormPage const& page, std::string_view key);

} // namespace erasmi::taxonomies::pages
