// A prepared statement of SQLite.
#pragma once

#include "data/driver.hpp"

#include <sqlite3.h>

#include <string_view>
#include <vector>

namespace erasmi::data::sqlite {

/// Throws the `Error` for the connection's last failure.
[[noreturn]] void fail(sqlite3* handle, std::string_view doing);

class PreparedStatement final : public Statement {
public:
    PreparedStatement(sqlite3* handle, std::string_view sql);
    ~PreparedStatement() override { sqlite3_finalize(statement_); }
    PreparedStatement(PreparedStatement const&) = delete;
    PreparedStatement& operator=(PreparedStatement const&) = delete;

    void expect_arguments(int count) override;
    void bind_null(int place, Kind kind) override;
    void bind(int place, std::int64_t value) override;
    void bind(int place, double value) override;
    void bind(int place, bool value) override;
    void bind(int place, std::string_view value) override;

    bool step() override;
    std::int64_t changes() const override { return sqlite3_changes64(handle_); }
    void reset() override;

    int column_count() const override { return sqlite3_column_count(statement_); }
    std::string_view column_name(int column) const override
    {
        return sqlite3_column_name(statement_, column);
    }
    bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    double real(int column) const override { return sqlite3_column_double(statement_, column); }
    bool boolean(int column) const override { return sqlite3_column_int(statement_, column) != 0; }
    std::string_view text(int column) const override;

private:
    int parameter(int place) const;
    void check(int result) const
    {
        if (result != SQLITE_OK) fail(handle_, "bind");
    }

    sqlite3* handle_;
    sqlite3_stmt* statement_ = nullptr;
    /// SQLite numbers the names $1, $2, … in order of appearance; this is its number of each.
    std::vector<int> parameters_;
};

} // namespace erasmi::data::sqlite
