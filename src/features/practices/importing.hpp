// From an uploaded table to practices: first a plan that shows what would happen, then doing it.
#pragma once

#include "features/practices/actions.hpp"
#include "features/practices/imports_store.hpp"
#include "tables/table.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices {

/// One thing to mend in a table: the row as spreadsheets count, and the heading of the column.
struct CellProblem {
    std::int64_t row = 0;
    std::string column;
    Message message;
};

enum class ImportOutcome { created, changed, unchanged };
BOOST_DESCRIBE_ENUM(ImportOutcome, created, changed, unchanged)

/// A practice of a table: what its rows would do to it.
struct PlannedPractice {
    std::int64_t row = 0; ///< its first one
    std::string title;
    ImportOutcome outcome = ImportOutcome::unchanged;
    std::vector<CellProblem> problems = {};

    std::optional<Practice> practice = {}; ///< none: it is new
    std::int64_t base_version = 1;         ///< the version that was changed
    Language language = Language::en;      ///< of the original
    std::optional<Content> content = {};   ///< none: the original stays as it is
    std::map<Language, TranslatedTexts> texts = {};
};

struct ImportPlan {
    Problems problems; ///< of the table as a whole
    std::vector<std::string> unknown_columns;
    std::vector<PlannedPractice> practices; ///< in the order of their first rows

    bool has_problems() const;
    std::int64_t count(ImportOutcome outcome) const;
};

/// What may be uploaded.
inline constexpr tables::Limits import_limits{.bytes = 10 << 20, .rows = 2001};

/// Rows with the same entry in the column `practice` are one practice: the id of one that the actor may edit,
/// or for new ones any word or nothing. Reads all practices of the table together and writes nothing.
ImportPlan plan_import(Tx& tx, Actor const& actor, Import const& import, tables::Sheet const& sheet);

/// Makes and changes what the plan, which must be without problems, says; `reason` is kept in the history.
/// Without effect when the import was confirmed before. Stops with 409 when somebody changed a practice
/// meanwhile.
void apply_import(Tx& tx, Actor const& actor, Import import, ImportPlan const& plan,
                  std::string const& reason);

} // namespace erasmi::practices
