#include "data/testing/databases.hpp"

#include "data/migrations.hpp"
#include "data/testing/server.hpp"

namespace erasmi::data::testing {

namespace {

namespace fs = std::filesystem;

constexpr Instant start{std::chrono::sys_days{std::chrono::March / 1 / 2026} + std::chrono::hours(9)};

void migrate_new(std::string const& url)
{
    auto database = Database::open({.url = url});
    migrate(*database, embedded_migrations());
}

// The template is closed before it is copied, so the copy is complete without a log.
void copy_sqlite_template(fs::path const& target)
{
    static Scratch const scratch;
    static fs::path const original = [] {
        auto file = scratch.path() / "template.db";
        migrate_new("sqlite:" + file.string());
        return file;
    }();
    fs::copy_file(original, target);
}

struct PostgresTemplate {
    PostgresTemplate()
    {
        server.execute("create database " + name);
        migrate_new(server.url(name));
    }
    ~PostgresTemplate() { server.drop(server.url(name)); }

    Server& server = Server::of_this_program();
    std::string name = server.unique_name("template");
};

std::string template_name()
{
    static PostgresTemplate const original;
    return original.name;
}

std::string new_postgres_database(std::string const& original)
{
    auto& server = Server::of_this_program();
    auto name = server.unique_name("test");
    server.execute("create database " + name + " template " + original +
                   " strategy file_copy"); // the quickest
    return server.url(name);
}

} // namespace

FreshDatabase::FreshDatabase(Dialect dialect, Start begin)
    : surroundings_(start), folder_(root_.path() / "scratch")
{
    fs::create_directory(folder_);
    bool is_migrated = begin == Start::migrated;
    if (dialect == Dialect::sqlite) {
        if (is_migrated) copy_sqlite_template(root_.path() / "erasmi.db");
        url_ = "sqlite:" + (root_.path() / "erasmi.db").string();
    } else {
        url_ = new_postgres_database(is_migrated ? template_name() : "template0");
    }
    reopen();
}

FreshDatabase::~FreshDatabase()
{
    database_.reset();
    if (dialect_of(url_) == Dialect::postgres) Server::of_this_program().drop(url_);
}

void FreshDatabase::reopen()
{
    database_.reset();
    database_ = Database::open({.url = url_, .surroundings = &surroundings_});
}

std::string dialect_name(::testing::TestParamInfo<Dialect> const& info)
{
    return info.param == Dialect::sqlite ? "sqlite" : "postgres";
}

} // namespace erasmi::data::testing
