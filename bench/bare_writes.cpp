// The ceiling of durable writes: a bare loop over SQLite that does the inserts of one curation message,
// without anything around them. usage: bare_writes FILE WRITES_PER_COMMIT SECONDS
#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto tables =
    "pragma journal_mode = wal; pragma synchronous = full;"
    "create table message (id text primary key, practice text not null, version bigint not null,"
    " kind text not null, person text not null, text text not null, at bigint not null);"
    "create index message_of on message (practice, at, id);"
    "create index message_by on message (person, at, id);"
    "create table event (seq bigint primary key, kind text not null, subject_kind text not null,"
    " subject text not null, subject_version bigint, actor text, at bigint not null, payload text not null,"
    " chain text not null);"
    "create index event_subject on event (subject_kind, subject, seq);"
    "create index event_actor on event (actor, seq);";

class Database {
public:
    explicit Database(char const* file)
    {
        check(sqlite3_open(file, &handle_));
        check(sqlite3_exec(handle_, tables, nullptr, nullptr, nullptr));
    }
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;
    ~Database() { sqlite3_close(handle_); }

    sqlite3_stmt* prepare(char const* sql)
    {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr));
        return statement;
    }
    void run(sqlite3_stmt* statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(handle_));
        sqlite3_reset(statement);
    }

private:
    void check(int result)
    {
        if (result != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(handle_));
    }
    sqlite3* handle_ = nullptr;
};

void bind(sqlite3_stmt* statement, int place, std::string const& text)
{
    sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

/// Ids as long as ours and, like them, in the order of time.
std::string id_of(std::int64_t number)
{
    char text[40];
    std::snprintf(text, sizeof text, "01990000-0000-7000-8000-%012llx",
                  static_cast<unsigned long long>(number));
    return text;
}

double writes_per_second(Database& database, int per_commit, std::chrono::seconds time)
{
    auto* begin = database.prepare("begin immediate");
    auto* commit = database.prepare("commit");
    auto* message = database.prepare("insert into message values (?1, ?2, 1, 'comment', ?3, ?4, ?5)");
    auto* event = database.prepare(
        "insert into event values (?1, 'practices.said', 'practice', ?2, 1, ?3, ?1, ?4, ?5)");
    std::string const words(120, 'w'), payload(180, 'p'), chain(64, 'c');
    std::int64_t count = 0;
    auto const start = Clock::now();
    while (Clock::now() - start < time) {
        database.run(begin);
        for (int i = 0; i < per_commit; ++i) {
            ++count;
            bind(message, 1, id_of(count));
            bind(message, 2, id_of(1));
            bind(message, 3, id_of(2));
            bind(message, 4, words);
            sqlite3_bind_int64(message, 5, count);
            database.run(message);
            sqlite3_bind_int64(event, 1, count);
            bind(event, 2, id_of(1));
            bind(event, 3, id_of(2));
            bind(event, 4, payload);
            bind(event, 5, chain);
            database.run(event);
        }
        database.run(commit);
    }
    for (auto* statement : {begin, commit, message, event}) sqlite3_finalize(statement);
    return static_cast<double>(count) / std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 4) return 2;
    try {
        Database database(arguments[1]);
        auto rate = writes_per_second(database, std::atoi(arguments[2]),
                                      std::chrono::seconds(std::atoi(arguments[3])));
        std::printf("%.0f\n", rate);
        return 0;
    } catch (std::exception const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
