#include "data/sqlite/statement.hpp"

#include "data/error.hpp"

#include <stdexcept>
#include <string>

namespace erasmi::data::sqlite {

namespace {

ErrorKind kind_of_result(int extended)
{
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return ErrorKind::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return ErrorKind::reference;
    case SQLITE_IOERR_SHMSIZE: return ErrorKind::full;
    default: break;
    }
    switch (extended & 0xff) {
    case SQLITE_CONSTRAINT: return ErrorKind::rule;
    case SQLITE_FULL: return ErrorKind::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
    case SQLITE_INTERRUPT:
    case SQLITE_NOMEM: return ErrorKind::unavailable;
    default: return ErrorKind::defect;
    }
}

} // namespace

void fail(sqlite3* handle, std::string_view doing)
{
    std::string text(doing);
    text.append(": ").append(sqlite3_errmsg(handle));
    throw Error(kind_of_result(sqlite3_extended_errcode(handle)), text);
}

PreparedStatement::PreparedStatement(sqlite3* handle, std::string_view sql) : handle_(handle)
{
    auto length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v3(handle_, sql.data(), length, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr))
        fail(handle_, sql);
    int const count = sqlite3_bind_parameter_count(statement_);
    for (int place = 1; place <= count; ++place) {
        auto name = "$" + std::to_string(place);
        parameters_.push_back(sqlite3_bind_parameter_index(statement_, name.c_str()));
    }
}

void PreparedStatement::expect_arguments(int count)
{
    if (static_cast<std::size_t>(count) != parameters_.size())
        throw std::logic_error(std::to_string(count) + " arguments for " + sqlite3_sql(statement_));
}

int PreparedStatement::parameter(int place) const
{
    int found = parameters_.at(static_cast<std::size_t>(place - 1));
    if (found == 0)
        throw std::logic_error("no place $" + std::to_string(place) + " in " + sqlite3_sql(statement_));
    return found;
}

void PreparedStatement::bind_null(int place, Kind) { check(sqlite3_bind_null(statement_, parameter(place))); }

void PreparedStatement::bind(int place, std::int64_t value)
{
    check(sqlite3_bind_int64(statement_, parameter(place), value));
}

void PreparedStatement::bind(int place, double value)
{
    check(sqlite3_bind_double(statement_, parameter(place), value));
}

void PreparedStatement::bind(int place, bool value)
{
    check(sqlite3_bind_int(statement_, parameter(place), value ? 1 : 0));
}

void PreparedStatement::bind(int place, std::string_view value)
{
    // An empty view may have no address, which would bind null.
    char const* start = value.empty() ? "" : value.data();
    check(sqlite3_bind_text64(statement_, parameter(place), start, value.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

bool PreparedStatement::step()
{
    switch (sqlite3_step(statement_)) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: fail(handle_, sqlite3_sql(statement_));
    }
}

void PreparedStatement::reset()
{
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

std::string_view PreparedStatement::text(int column) const
{
    auto const* start = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
    if (!start) return {};
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

} // namespace erasmi::data::sqlite
