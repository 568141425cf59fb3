#include "data/postgres/connection.hpp"

#include "data/error.hpp"
#include "data/postgres/statement.hpp"
#include "data/statement_cache.hpp"

#include <libpq-fe.h>

#include <array>

namespace erasmi::data::postgres {

namespace {

// Any number will do that no other program uses in the same database: "erasmi" in ASCII.
constexpr std::string_view begin_writing = "begin; select pg_advisory_xact_lock(111524889685353)";
constexpr std::string_view begin_reading = "begin isolation level repeatable read read only";
constexpr std::string_view settings = "set statement_timeout = '30s';"
                                      "set idle_in_transaction_session_timeout = '60s';"
                                      "set client_min_messages = warning;";

class ServerConnection final : public Connection {
public:
    explicit ServerConnection(std::string const& url);
    ~ServerConnection() override;
    ServerConnection(ServerConnection const&) = delete;
    ServerConnection& operator=(ServerConnection const&) = delete;

    Dialect dialect() const override { return Dialect::postgres; }
    void execute(std::string_view script) override;
    void begin(Access access) override { execute(access == Access::write ? begin_writing : begin_reading); }
    void commit() override;
    void rollback() override { execute("rollback"); }
    void savepoint() override { execute("savepoint work"); }
    void release_savepoint() override { execute("release work"); }
    void rollback_to_savepoint() override { execute("rollback to work; release work"); }
    bool in_transaction() const override;
    bool is_alive() const override { return PQstatus(connection_) == CONNECTION_OK; }
    void announce_events() override { execute("notify erasmi_event"); }

private:
    Statement& find_or_prepare(std::string_view sql, std::span<ListPlace const> lists) override;

    PGconn* connection_;
    bool is_warned_ = false;
    int next_name_ = 0;
    StatementCache<PreparedStatement> statements_;
};

ServerConnection::ServerConnection(std::string const& url) : connection_(open_connection(url))
{
    try {
        if (!is_alive()) fail(connection_, nullptr, "connect");
        execute(settings);
    } catch (...) {
        PQfinish(connection_);
        throw;
    }
    auto remember_warning = [](void* self, PGresult const* notice) {
        std::string_view severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
        if (severity == "WARNING") static_cast<ServerConnection*>(self)->is_warned_ = true;
    };
    PQsetNoticeReceiver(connection_, remember_warning, this);
}

ServerConnection::~ServerConnection()
{
    statements_.clear();
    PQfinish(connection_);
}

void ServerConnection::execute(std::string_view script)
{
    std::string text(script);
    checked(connection_, PQexec(connection_, text.c_str()), script);
}

// A commit that is warned about is on this server's disk but perhaps on no standby ("The transaction has
// already committed locally, but might not have been replicated"): not what was promised. And a commit of a
// transaction that had failed is answered with ROLLBACK instead of an error.
void ServerConnection::commit()
{
    is_warned_ = false;
    auto result = checked(connection_, PQexec(connection_, "commit"), "commit");
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
        throw Error(ErrorKind::defect, "the transaction had failed before its commit");
    if (is_warned_) throw Error(ErrorKind::unavailable, "the commit was not replicated");
}

bool ServerConnection::in_transaction() const
{
    auto status = PQtransactionStatus(connection_);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

Statement& ServerConnection::find_or_prepare(std::string_view sql, std::span<ListPlace const> lists)
{
    if (auto* found = statements_.find(sql)) return *found;
    if (statements_.is_full()) {
        statements_.clear();
        execute("deallocate all");
    }
    auto text = with_lists(sql, lists, Dialect::postgres);
    auto name = "s" + std::to_string(next_name_++);
    return statements_.add(sql, std::make_unique<PreparedStatement>(connection_, name, text));
}

} // namespace

// What stands before `dbname` yields to what the URL says.
PGconn* open_connection(std::string const& url)
{
    std::array<char const*, 7> names{"connect_timeout",
                                     "tcp_user_timeout",
                                     "keepalives_idle",
                                     "application_name",
                                     "client_encoding",
                                     "dbname",
                                     nullptr};
    std::array<char const*, 7> values{"3", "10000", "30", "erasmi", "UTF8", url.c_str(), nullptr};
    return PQconnectdbParams(names.data(), values.data(), 1);
}

std::unique_ptr<Connection> connect(std::string const& url)
{
    return std::make_unique<ServerConnection>(url);
}

} // namespace erasmi::data::postgres
