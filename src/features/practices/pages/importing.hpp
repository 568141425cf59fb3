// Pages on which tables of practices are uploaded, looked at and taken over.
#pragma once

#include "features/practices/importing.hpp"
#include "features/practices/pages.hpp"

namespace erasmi::practices {

/// One thing to mend, as it is told.
struct ImportProblem {
    std::int64_t row = 0;
    std::string column;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ImportProblem, (), (row, column, text))

/// What would become of one practice of the table.
struct ImportLine {
    std::int64_t row = 0;
    std::string title;
    ImportOutcome outcome = ImportOutcome::unchanged;
    std::vector<Language> translations; ///< that would change
    std::vector<ImportProblem> problems;
};
BOOST_DESCRIBE_STRUCT(ImportLine, (), (row, title, outcome, translations, problems))

/// An uploaded table before and after it is confirmed; only before it has lines.
struct ImportView {
    ImportId id;
    std::string file_name;
    Instant created_at{};
    std::optional<Instant> confirmed_at;
    std::int64_t created = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
    std::int64_t with_problems = 0;
    std::vector<std::string> unknown_columns;
    std::vector<std::string> problems; ///< of the table as a whole
    std::vector<ImportLine> practices; ///< those with problems first
    std::int64_t next = 0;             ///< value of `after` for the next page; 0: this is the last
};
BOOST_DESCRIBE_STRUCT(ImportView, (),
                      (id, file_name, created_at, confirmed_at, created, changed, unchanged, with_problems,
                       unknown_columns, problems, practices, next))

namespace pages {

struct ImportsView {
    std::vector<Import> imports; ///< of the last days
};
BOOST_DESCRIBE_STRUCT(ImportsView, (), (imports))

struct ImportForm {
    FormData form;
    Problems problems = {};
    std::vector<web::Option> owners = {};
};
void upload(Html& out, Context const& context, ImportsView const& view, ImportForm const& form);

void import(Html& out, Context const& context, ImportView const& view);

} // namespace pages

} // namespace erasmi::practices
