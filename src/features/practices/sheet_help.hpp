// What stands beside the practices in a workbook: what each column means, and which words may be chosen.
#pragma once

#include "features/practices/sheets.hpp"
#include "features/taxonomies/taxonomies.hpp"

namespace erasmi::practices {

/// The names of all columns, `steps.1.title` for those of items, with their labels.
tables::Sheet columns_sheet(Locale const& locale);
/// The columns in which one of several words is chosen, with each word and what it means.
tables::Sheet choices_sheet(Locale const& locale, taxonomies::Catalogue const& terms);

} // namespace erasmi::practices
