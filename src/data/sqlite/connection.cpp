// The file is opened by SQLite and by nobody else in this process: closing any other descriptor of it would
// drop SQLite's POSIX locks, and another program could then delete the live log
// (sqlite.org/howtocorrupt.html, 2.2).
#include "data/sqlite/connection.hpp"

#include "data/error.hpp"
#include "data/run.hpp"
#include "data/sqlite/statement.hpp"
#include "data/statement_cache.hpp"

#include <sqlite3.h>

#include <string>

namespace erasmi::data::sqlite {

namespace {

constexpr int busy_timeout = 5'000;        // milliseconds
constexpr int short_busy_timeout = 100;    // while a checkpoint waits for readers and writes wait for it
constexpr int pages_to_checkpoint = 1'000; // 4 MB
constexpr int pages_to_truncate = 16'384;  // 64 MB

constexpr int common_flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
constexpr std::string_view common_settings = "pragma journal_mode = wal;"
                                             "pragma synchronous = full;"
                                             "pragma foreign_keys = on;"
                                             "pragma temp_store = memory;"
                                             "pragma mmap_size = 268435456;"
                                             "pragma journal_size_limit = 67108864;";
constexpr std::string_view reading_settings = "pragma query_only = on; pragma cache_size = -16384;";
constexpr std::string_view writing_settings = "pragma cache_size = -65536;";

/// SQLite counts its memory behind one mutex, for which all connections would wait at every allocation.
void leave_memory_uncounted()
{
    [[maybe_unused]] static int const done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

class FileConnection final : public Connection {
public:
    FileConnection(std::string const& name, int flags, std::string const& settings, Access access);
    ~FileConnection() override;
    FileConnection(FileConnection const&) = delete;
    FileConnection& operator=(FileConnection const&) = delete;

    Dialect dialect() const override { return Dialect::sqlite; }
    void execute(std::string_view script) override;
    void begin(Access access) override { frame(access == Access::write ? "begin immediate" : "begin"); }
    void commit() override { frame("commit"); }
    void rollback() override { frame("rollback"); }
    void savepoint() override { frame("savepoint work"); }
    void release_savepoint() override { frame("release work"); }
    void rollback_to_savepoint() override
    {
        frame("rollback to work");
        frame("release work");
    }
    bool in_transaction() const override { return sqlite3_get_autocommit(handle_) == 0; }
    bool is_alive() const override
    {
        return access_ == Access::read || !sqlite3_db_readonly(handle_, "main");
    }
    void tidy() override;

private:
    Statement& find_or_prepare(std::string_view sql, std::span<ListPlace const> lists) override;
    void frame(std::string_view sql);

    sqlite3* handle_ = nullptr;
    Access access_;
    int pages_in_log_ = 0;
    int truncate_at_ = pages_to_truncate;
    StatementCache<PreparedStatement> statements_;
    StatementCache<PreparedStatement> frames_;
};

FileConnection::FileConnection(std::string const& name, int flags, std::string const& settings, Access access)
    : access_(access)
{
    leave_memory_uncounted();
    try {
        if (sqlite3_open_v2(name.c_str(), &handle_, flags | common_flags, nullptr))
            fail(handle_, "open " + name);
        sqlite3_busy_timeout(handle_, busy_timeout);
        execute(settings);
    } catch (...) {
        sqlite3_close(handle_);
        throw;
    }
    // Instead of SQLite's own checkpoint inside the commit: those who wait for the commit would wait for it
    // too.
    auto remember_pages = [](void* self, sqlite3*, char const*, int pages) {
        static_cast<FileConnection*>(self)->pages_in_log_ = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(handle_, remember_pages, this);
}

FileConnection::~FileConnection()
{
    statements_.clear();
    frames_.clear();
    sqlite3_close(handle_);
}

void FileConnection::execute(std::string_view script)
{
    std::string text(script);
    if (sqlite3_exec(handle_, text.c_str(), nullptr, nullptr, nullptr)) fail(handle_, "execute");
}

Statement& FileConnection::find_or_prepare(std::string_view sql, std::span<ListPlace const> lists)
{
    if (auto* found = statements_.find(sql)) return *found;
    if (statements_.is_full()) statements_.clear();
    auto text = with_lists(sql, lists, Dialect::sqlite);
    return statements_.add(sql, std::make_unique<PreparedStatement>(handle_, text));
}

void FileConnection::frame(std::string_view sql)
{
    auto* statement = frames_.find(sql);
    if (!statement) statement = &frames_.add(sql, std::make_unique<PreparedStatement>(handle_, sql));
    detail::Run(*statement).finish();
}

// A passive checkpoint disturbs nobody but cannot pass a reader. Once readers have kept the log growing, wait
// for them a moment and start it anew; when that fails, not again before it has grown by a half.
void FileConnection::tidy()
{
    if (pages_in_log_ < pages_to_checkpoint) return;
    if (pages_in_log_ < truncate_at_) {
        sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    } else {
        sqlite3_busy_timeout(handle_, short_busy_timeout);
        bool is_short = sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr,
                                                  nullptr) == SQLITE_OK;
        sqlite3_busy_timeout(handle_, busy_timeout);
        truncate_at_ = is_short ? pages_to_truncate : pages_in_log_ + pages_in_log_ / 2;
    }
    pages_in_log_ = 0;
}

// As a URI, in which these characters have a meaning (sqlite.org/uri.html).
std::string uri_of(std::filesystem::path const& file)
{
    std::string uri = "file:";
    for (char c : std::filesystem::absolute(file).string()) {
        if (c == '%')
            uri += "%25";
        else if (c == '?')
            uri += "%3f";
        else if (c == '#')
            uri += "%23";
        else
            uri += c;
    }
    return uri;
}

} // namespace

// Reading connections open for writing too, because the log's index is shared memory; `query_only` binds
// them.
std::unique_ptr<Connection> connect(std::filesystem::path const& file, Access access)
{
    std::string settings(common_settings);
    settings += access == Access::write ? writing_settings : reading_settings;
    return std::make_unique<FileConnection>(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                            settings, access);
}

std::unique_ptr<Connection> connect_to_copy(std::filesystem::path const& file)
{
    return std::make_unique<FileConnection>(uri_of(file) + "?immutable=1",
                                            SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, "", Access::read);
}

} // namespace erasmi::data::sqlite
