// What a database must be able to do: a statement and a connection, once over SQLite and once over
// PostgreSQL.
//
// Statements are written once for both, with arguments `$1`, `$2`, …. Domain code does not come here; it uses
// `Tx`.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

enum class Dialect { sqlite, postgres };

/// What a transaction may do. A reading one sees one state of the database from its first statement to its
/// end.
enum class Access { read, write };

/// The kinds of columns that both databases share: text, bigint, double precision, boolean.
enum class Kind { text, integer, real, boolean };

/// A `$n` that stands for a list of values of one kind: `id in ($1)`.
struct ListPlace {
    int place;
    Kind kind;
};

/// Where the fields of one kind of row stand in a statement's result, kept for the statement's next run.
struct ColumnMap {
    void const* row = nullptr; ///< the identity of the row's type
    std::vector<int> columns;
};

/// A prepared statement. Places count from 1 as in `$1`; columns count from 0. Failures throw `Error`.
class Statement {
public:
    virtual ~Statement() = default;

    /// Throws std::logic_error when the statement has not exactly this many places (PostgreSQL: when it
    /// runs).
    virtual void expect_arguments(int count) = 0;
    virtual void bind_null(int place, Kind kind) = 0;
    virtual void bind(int place, std::int64_t value) = 0;
    virtual void bind(int place, double value) = 0;
    virtual void bind(int place, bool value) = 0;
    /// The text is copied.
    virtual void bind(int place, std::string_view value) = 0;
    /// Would otherwise become a truth value.
    void bind(int place, char const* value) = delete;

    /// True: stands on the next row of the result. False: the result has ended.
    virtual bool step() = 0;
    /// Rows that the last run inserted, updated or deleted.
    virtual std::int64_t changes() const = 0;
    /// Forgets arguments and result; what `text` showed is gone.
    virtual void reset() = 0;

    virtual int column_count() const = 0;
    virtual std::string_view column_name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual bool boolean(int column) const = 0;
    /// Valid until the next `step` or `reset`.
    virtual std::string_view text(int column) const = 0;

    ColumnMap& column_map() { return column_map_; }

private:
    ColumnMap column_map_;
};

/// A connection, used by one thread at a time. Failures throw `Error`.
class Connection {
public:
    virtual ~Connection() = default;
    virtual Dialect dialect() const = 0;

    /// The prepared statement of `sql`, made at first use; valid until the next call. `lists` names the
    /// places that stand for lists.
    Statement& prepare(std::string_view sql, std::span<ListPlace const> lists = {});
    /// Runs statements separated by semicolons, without arguments or results.
    virtual void execute(std::string_view script) = 0;

    virtual void begin(Access access) = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;
    /// One savepoint inside the transaction; a second one replaces the first.
    virtual void savepoint() = 0;
    virtual void release_savepoint() = 0;
    virtual void rollback_to_savepoint() = 0;
    /// False once the database ended the transaction by itself (disk full, connection lost).
    virtual bool in_transaction() const = 0;

    /// False once the connection is lost and must be replaced.
    virtual bool is_alive() const = 0;
    /// What has to be done now and then and would delay an answer; called between transactions.
    virtual void tidy() {}
    /// Tells other nodes that the event log grew; sent with the commit.
    virtual void announce_events() {}

    /// How many statements were run through `prepare` since the connection was made; from any thread.
    std::int64_t statements_run() const { return statements_run_.load(std::memory_order_relaxed); }

protected:
    virtual Statement& find_or_prepare(std::string_view sql, std::span<ListPlace const> lists) = 0;

private:
    std::atomic<std::int64_t> statements_run_ = 0;
};

/// `sql` with each list place as the dialect writes it: `in ($1)` becomes a subquery over a JSON array.
std::string with_lists(std::string_view sql, std::span<ListPlace const> lists, Dialect dialect);

/// A new connection to `url`: "sqlite:/path/file.db" or "postgresql://…". A reading connection refuses to
/// write.
std::unique_ptr<Connection> connect(std::string const& url, Access access);
/// Throws std::invalid_argument for any other kind of URL.
Dialect dialect_of(std::string_view url);

} // namespace erasmi::data
