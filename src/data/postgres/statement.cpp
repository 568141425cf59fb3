#include "data/postgres/statement.hpp"

#include "data/error.hpp"

#include <charconv>
#include <system_error>

namespace erasmi::data::postgres {

namespace {

// Type numbers are fixed in PostgreSQL's catalogue (pg_type.dat).
constexpr Oid type_of(Kind kind)
{
    switch (kind) {
    case Kind::integer: return 20; // int8
    case Kind::real: return 701;   // float8
    case Kind::boolean: return 16; // bool
    case Kind::text: break;
    }
    return 25; // text
}

// By SQLSTATE (PostgreSQL manual, appendix A).
ErrorKind kind_of_state(std::string_view state)
{
    if (state == "23505") return ErrorKind::unique;
    if (state == "23503") return ErrorKind::reference;
    if (state.starts_with("23")) return ErrorKind::rule;
    if (state == "40001" || state == "40P01") return ErrorKind::conflict;
    if (state == "53100") return ErrorKind::full;
    for (std::string_view passing : {"08", "25006", "53", "55P03", "57", "58"})
        if (state.starts_with(passing)) return ErrorKind::unavailable;
    return ErrorKind::defect;
}

template <class Number>
Number number(std::string_view text)
{
    Number value{};
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size()) return value;
    throw Error(ErrorKind::defect, "a column holds no number");
}

template <class Number>
std::string written(Number value)
{
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
}

} // namespace

void fail(PGconn* connection, PGresult const* result, std::string_view doing)
{
    std::string text(doing);
    text.append(": ").append(result ? PQresultErrorMessage(result) : PQerrorMessage(connection));
    char const* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    // Without a state the server has not spoken: the connection is gone.
    throw Error(state ? kind_of_state(state) : ErrorKind::unavailable, text);
}

Result checked(PGconn* connection, PGresult* raw, std::string_view doing)
{
    Result result(raw);
    auto status = PQresultStatus(raw);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(connection, raw, doing);
    return result;
}

PreparedStatement::PreparedStatement(PGconn* connection, std::string name, std::string sql)
    : connection_(connection), name_(std::move(name)), sql_(std::move(sql))
{
}

void PreparedStatement::expect_arguments(int count)
{
    arguments_.resize(static_cast<std::size_t>(count));
    types_.resize(static_cast<std::size_t>(count));
}

PreparedStatement::Argument& PreparedStatement::argument(int place, Kind kind)
{
    auto index = static_cast<std::size_t>(place - 1);
    types_.at(index) = type_of(kind);
    arguments_[index].is_null = false;
    return arguments_[index];
}

void PreparedStatement::bind_null(int place, Kind kind) { argument(place, kind).is_null = true; }

void PreparedStatement::bind(int place, std::int64_t value)
{
    argument(place, Kind::integer).text = written(value);
}

void PreparedStatement::bind(int place, double value) { argument(place, Kind::real).text = written(value); }

void PreparedStatement::bind(int place, bool value)
{
    argument(place, Kind::boolean).text = value ? "t" : "f";
}

// PostgreSQL has no texts with NUL; the rest of one would be lost without a word.
void PreparedStatement::bind(int place, std::string_view value)
{
    if (value.find('\0') != value.npos) throw Error(ErrorKind::rule, "a text with NUL");
    argument(place, Kind::text).text = value;
}

bool PreparedStatement::step()
{
    if (!result_) run();
    return ++row_ < PQntuples(result_.get());
}

void PreparedStatement::run()
{
    if (!is_prepared_ || types_ != prepared_types_) prepare();
    std::vector<char const*> values;
    values.reserve(arguments_.size());
    for (auto const& argument : arguments_)
        values.push_back(argument.is_null ? nullptr : argument.text.c_str());
    auto count = static_cast<int>(values.size());
    auto* raw = PQexecPrepared(connection_, name_.c_str(), count, values.data(), nullptr, nullptr, 0);
    result_ = checked(connection_, raw, sql_);
    std::string_view changed = PQcmdTuples(result_.get());
    changes_ = changed.empty() ? 0 : number<std::int64_t>(changed);
}

// The same text may come with other kinds of arguments; then the server forgets its former plan.
void PreparedStatement::prepare()
{
    if (is_prepared_) checked(connection_, PQexec(connection_, ("deallocate " + name_).c_str()), sql_);
    is_prepared_ = false;
    auto count = static_cast<int>(types_.size());
    checked(connection_, PQprepare(connection_, name_.c_str(), sql_.c_str(), count, types_.data()), sql_);
    prepared_types_ = types_;
    is_prepared_ = true;
}

void PreparedStatement::reset()
{
    result_.reset();
    row_ = -1;
    for (auto& argument : arguments_) argument.is_null = true;
}

std::int64_t PreparedStatement::integer(int column) const { return number<std::int64_t>(text(column)); }
double PreparedStatement::real(int column) const { return number<double>(text(column)); }

std::string_view PreparedStatement::text(int column) const
{
    return {PQgetvalue(result_.get(), row_, column),
            static_cast<std::size_t>(PQgetlength(result_.get(), row_, column))};
}

} // namespace erasmi::data::postgres
