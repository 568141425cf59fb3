// A prepared statement of PostgreSQL. Arguments and results travel as text.
#pragma once

#include "data/driver.hpp"

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data::postgres {

struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

/// Throws the `Error` that a failed result tells; without a result, of the connection.
[[noreturn]] void fail(PGconn* connection, PGresult const* result, std::string_view doing);
/// The result, if it is no failure.
Result checked(PGconn* connection, PGresult* raw, std::string_view doing);

class PreparedStatement final : public Statement {
public:
    /// The server prepares it under `name` at the first run, when the kinds of its arguments are known.
    PreparedStatement(PGconn* connection, std::string name, std::string sql);

    void expect_arguments(int count) override;
    void bind_null(int place, Kind kind) override;
    void bind(int place, std::int64_t value) override;
    void bind(int place, double value) override;
    void bind(int place, bool value) override;
    void bind(int place, std::string_view value) override;

    bool step() override;
    std::int64_t changes() const override { return changes_; }
    void reset() override;

    int column_count() const override { return PQnfields(result_.get()); }
    std::string_view column_name(int column) const override { return PQfname(result_.get(), column); }
    bool is_null(int column) const override { return PQgetisnull(result_.get(), row_, column) != 0; }
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    bool boolean(int column) const override { return text(column) == "t"; }
    std::string_view text(int column) const override;

private:
    struct Argument {
        std::string text;
        bool is_null = true;
    };

    Argument& argument(int place, Kind kind);
    void prepare();
    void run();

    PGconn* connection_;
    std::string name_;
    std::string sql_;
    std::vector<Argument> arguments_;
    std::vector<Oid> types_;
    std::vector<Oid> prepared_types_;
    bool is_prepared_ = false;
    Result result_;
    int row_ = -1;
    std::int64_t changes_ = 0;
};

} // namespace erasmi::data::postgres
