// The schema's history: numbered SQL texts, applied once each, in order, each in one transaction.
#pragma once

#include "data/database.hpp"

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

/// `migrations/0001_spine.sql` is number 1, name "spine". Numbers ascend; a new one is the greatest.
struct Migration {
    std::int64_t number = 0;
    std::string_view name;
    std::string_view sql;
};

/// Those inside the program, from the folder `migrations`.
std::vector<Migration> embedded_migrations();

struct AppliedMigration {
    std::int64_t number = 0;
    std::string name;
    std::string checksum; ///< SHA-256 of the text
    Instant applied_at{};
};
BOOST_DESCRIBE_STRUCT(AppliedMigration, (), (number, name, checksum, applied_at))

/// For the operator, in one English sentence: the schema is newer than the program, the text of an applied
/// migration has changed, or a migration failed and changed nothing.
class MigrationError : public std::runtime_error {
public:
    using runtime_error::runtime_error;
};

/// Applies those that are missing; returns how many. Several nodes may call it at the same time.
int migrate(Database& database, std::span<Migration const> known);

/// Those that the database has, in order; none in an empty database.
std::vector<AppliedMigration> applied_migrations(Connection& connection);

/// Throws `MigrationError` unless `applied` are the first ones of `known`.
void check_history(std::span<AppliedMigration const> applied, std::span<Migration const> known);

} // namespace erasmi::data
