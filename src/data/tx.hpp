// A transaction as domain code sees it: described rows in and out, the time, new ids, and the event log.
//
// Statements are the same text for both databases, with arguments `$1`, `$2`, …. An argument may be any
// scalar field type, an optional of one, text, a number, or a vector of scalars that stands for a list: `id
// in ($1)`.
#pragma once

#include "base/clock.hpp"
#include "base/stop.hpp"
#include "data/codec.hpp"
#include "data/driver.hpp"
#include "data/error.hpp"
#include "data/row_sql.hpp"
#include "data/run.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

/// What `Tx::record` hands to the event log.
struct NewEvent {
    std::string_view kind;
    std::string_view subject_kind;
    std::string subject;
    std::optional<std::int64_t> subject_version = {};
    std::optional<PersonId> actor = {};
    std::string payload = {}; ///< JSON
};

/// Handed to the function that `Database::read` or `Database::write` runs; not kept beyond it. Statements
/// that fail throw `Error`. A write that failed once inside the function cannot be continued on PostgreSQL:
/// let the exception pass, or use `insert_if_absent`.
class Tx {
public:
    Tx(Connection& connection, Surroundings& surroundings, Access access)
        : connection_(connection), surroundings_(surroundings), access_(access)
    {
    }
    Tx(Tx const&) = delete;
    Tx& operator=(Tx const&) = delete;

    /// All rows of the result. Columns are matched with the fields of `Row` by name; others are ignored.
    template <Described Row, class... Arguments>
    std::vector<Row> all(std::string_view sql, Arguments const&... arguments)
    {
        detail::Run run(connection_, sql, arguments...);
        std::vector<Row> rows;
        while (run.step()) detail::read_row(run.statement(), rows.emplace_back());
        return rows;
    }

    /// The first row, or nothing.
    template <Described Row, class... Arguments>
    std::optional<Row> maybe(std::string_view sql, Arguments const&... arguments)
    {
        detail::Run run(connection_, sql, arguments...);
        std::optional<Row> row;
        if (run.step()) detail::read_row(run.statement(), row.emplace());
        return row;
    }

    /// The first row; stops with 404 when there is none.
    template <Described Row, class... Arguments>
    Row get(std::string_view sql, Arguments const&... arguments)
    {
        auto row = maybe<Row>(sql, arguments...);
        if (!row) throw Stop(Status::not_found);
        return std::move(*row);
    }

    /// The first column of the first row; nothing when there is no row or it holds null.
    template <class T, class... Arguments>
    std::optional<T> value(std::string_view sql, Arguments const&... arguments)
    {
        detail::Run run(connection_, sql, arguments...);
        std::optional<T> value;
        if (run.step()) read_field(run.statement(), 0, value);
        return value;
    }

    /// The first column of all rows.
    template <class T, class... Arguments>
    std::vector<T> column(std::string_view sql, Arguments const&... arguments)
    {
        detail::Run run(connection_, sql, arguments...);
        std::vector<T> values;
        while (run.step()) read_field(run.statement(), 0, values.emplace_back());
        return values;
    }

    /// Runs an insert, update or delete; returns how many rows it changed.
    template <class... Arguments>
    std::int64_t run(std::string_view sql, Arguments const&... arguments)
    {
        return detail::Run(connection_, sql, arguments...).finish();
    }

    /// Runs a statement in which the fields of `row` are $1, $2, … in the order of the description, and
    /// `more` the following places; returns how many rows it changed.
    template <Described Row, class... More>
    std::int64_t run_row(std::string_view sql, Row const& row, More const&... more)
    {
        detail::Run run(connection_.prepare(sql));
        run.statement().expect_arguments(field_count<Row> + sizeof...(more));
        int place = bind_row(run.statement(), 0, row);
        (bind_argument(run.statement(), ++place, more), ...);
        return run.finish();
    }

    template <Described Row>
    void insert(std::string_view table, Row const& row)
    {
        run_row(insert_sql<Row>(table), row);
    }

    /// False, and nothing inserted, when a unique rule of the table already has such a row.
    template <Described Row>
    bool insert_if_absent(std::string_view table, Row const& row)
    {
        return run_row(insert_sql<Row>(table) + " on conflict do nothing", row) == 1;
    }

    /// Inserts all rows, many with each statement; `ending` stands behind the values, such as "on conflict do
    /// nothing". Returns how many rows were inserted or changed.
    template <Described Row>
    std::int64_t insert_all(std::string_view table, std::span<Row const> rows, std::string_view ending = "")
    {
        std::int64_t changed = 0;
        for (std::size_t most : {100, 10, 1}) // few texts of statements, whatever the number of rows
            for (; rows.size() >= most; rows = rows.subspan(most)) {
                auto sql = insert_sql<Row>(table, most) + " " + std::string(ending);
                changed += run_rows(sql, rows.first(most));
            }
        return changed;
    }

    /// Writes all fields to the row with that id; stops with 404 when there is none.
    template <Described Row>
    void update(std::string_view table, Row const& row)
    {
        if (run_row(update_sql<Row>(table), row) == 0) throw Stop(Status::not_found);
    }

    /// Writes the next version, `row.version`, over the one before it; stops with 409 and
    /// "problem.changed_meanwhile" when the stored row has another version or is gone.
    template <Described Row>
    void update_version(std::string_view table, Row const& row)
    {
        auto former = static_cast<std::int64_t>(row.version) - 1;
        auto sql = update_sql<Row>(table) + " and version = $" + std::to_string(field_count<Row> + 1);
        if (run_row(sql, row, former) == 0) throw Stop(Status::conflict, {"problem.changed_meanwhile"});
    }

    Instant now() const { return surroundings_.now(); }
    template <class IdKind>
    Id<IdKind> new_id()
    {
        return Id<IdKind>(erasmi::new_id(surroundings_));
    }
    std::string new_token() { return erasmi::new_token(surroundings_); }
    Surroundings& surroundings() { return surroundings_; }

    /// Appends to the event log. `Event` names its `kind` and `subject_kind`; its field `id` is the subject,
    /// `version` the subject's version and `by` the person who acted, where it has them. All of it is kept
    /// for ever: no personal data but ids.
    template <Described Event>
    void record(Event const& event)
    {
        NewEvent entry{.kind = Event::kind,
                       .subject_kind = Event::subject_kind,
                       .subject = std::string(std::string_view(event.id)),
                       .payload = json_text(to_json(event))};
        if constexpr (requires { event.version; }) entry.subject_version = event.version;
        if constexpr (requires { event.by; }) entry.actor = event.by;
        append(entry);
    }

    bool is_writing() const { return access_ == Access::write; }
    Connection& connection() { return connection_; }

    /// Wakes followers and job runners once this transaction is committed.
    void wake_after_commit() { wakes_ = true; }
    bool wakes() const { return wakes_; }

private:
    void append(NewEvent const& event);

    /// Behind `place`; returns the last place that was bound.
    template <Described Row>
    static int bind_row(Statement& statement, int place, Row const& row)
    {
        each_field(row, [&](std::string_view, auto const& field) { bind_field(statement, ++place, field); });
        return place;
    }

    template <Described Row>
    std::int64_t run_rows(std::string_view sql, std::span<Row const> rows)
    {
        detail::Run run(connection_.prepare(sql));
        run.statement().expect_arguments(rows.size() * field_count<Row>);
        int place = 0;
        for (auto const& row : rows) place = bind_row(run.statement(), place, row);
        return run.finish();
    }

    Connection& connection_;
    Surroundings& surroundings_;
    Access access_;
    bool wakes_ = false;
};

} // namespace erasmi::data
