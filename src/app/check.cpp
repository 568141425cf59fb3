#include "app/commands.hpp"
#include "app/failures.hpp"
#include "app/installation.hpp"
#include "app/schema.hpp"
#include "data/events.hpp"
#include "data/migrations.hpp"

#include <iostream>

namespace erasmi::app {

namespace {

/// Prints what was examined and counts what is wrong.
class Findings {
public:
    void good(std::string_view what) { std::cout << "ok       " << what << "\n"; }
    /// What cannot even be read is damaged, too.
    template <class Examination>
    void examine(std::string_view name, Examination&& examination)
    {
        try {
            examination();
        } catch (std::exception const& error) {
            bad(std::string(name) + ": " + error.what());
        }
    }
    void bad(std::string_view what)
    {
        std::cout << "DAMAGED  " << what << "\n";
        ++count_;
    }
    int count() const { return count_; }

private:
    int count_ = 0;
};

// SQLite reads every page and compares indexes with tables; PostgreSQL has programs of its own for that.
void check_database(Installation& installation, Findings& findings)
{
    if (installation.database->dialect() == data::Dialect::postgres)
        return findings.good("database: see pg_amcheck, and checksums (deploy/postgresql.md)");
    auto lines = installation.database->read(
        [](data::Tx& tx) { return tx.column<std::string>("pragma integrity_check"); });
    if (lines == std::vector<std::string>{"ok"})
        findings.good("database: every page and index is sound");
    else
        for (auto const& line : lines) findings.bad("database: " + line);
}

void verify_history(data::Database& database)
{
    auto known = data::embedded_migrations();
    auto applied = database.read([](data::Tx& tx) { return data::applied_migrations(tx.connection()); });
    data::check_history(applied, known);
    if (applied.size() < known.size())
        throw DataNotUsable("It lacks " + std::to_string(known.size() - applied.size()) +
                            " migrations. Run 'erasmi migrate'.");
}

/// False: the rest cannot be read.
bool check_schema(Installation& installation, Findings& findings)
{
    try {
        verify_history(*installation.database);
        verify_rows(*installation.database, installation.site.features);
        findings.good("tables: as this program describes them");
        return true;
    } catch (std::runtime_error const& error) {
        findings.bad(std::string("tables: ") + error.what());
        return false;
    }
}

void check_events(Installation& installation, Findings& findings)
{
    auto chain = data::events::verify_chain(*installation.database);
    if (chain.broken)
        findings.bad("event log: entry " + std::to_string(*chain.broken) + " was changed");
    else
        findings.good("event log: " + std::to_string(chain.entries) + " entries, the last is " + chain.head);
}

void check_file(Installation& installation, data::FileRow const& file, Findings& findings)
{
    auto state = installation.files.check(file.digest);
    if (state == data::BlobState::missing) findings.bad("file " + file.digest + " is missing");
    if (state == data::BlobState::damaged) findings.bad("file " + file.digest + " has other bytes");
}

void check_files(Installation& installation, Findings& findings)
{
    auto before = findings.count();
    std::size_t examined = 0;
    std::string cursor;
    for (;;) {
        auto page =
            installation.database->read([&](data::Tx& tx) { return data::files::list(tx, cursor, 500); });
        if (page.empty()) break;
        for (auto const& file : page) check_file(installation, file, findings);
        examined += page.size();
        cursor = page.back().digest;
    }
    if (findings.count() == before)
        findings.good("files: " + std::to_string(examined) + " have the bytes that were stored");
}

} // namespace

int check(Settings const& settings, CommandLine const&)
{
    auto installation = open_existing(settings);
    Findings findings;
    findings.examine("database", [&] { check_database(*installation, findings); });
    if (check_schema(*installation, findings)) {
        findings.examine("event log", [&] { check_events(*installation, findings); });
        findings.examine("files", [&] { check_files(*installation, findings); });
    }
    if (findings.count() == 0) return exit_ok;
    std::cerr << "erasmi: what is damaged can be taken from a backup: 'erasmi restore'.\n";
    return exit_data_not_usable;
}

} // namespace erasmi::app
