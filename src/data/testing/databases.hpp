// A fresh, migrated database for a test, of each kind that the program supports.
//
//     class Bookings : public OnEachDatabase {};
//     ERASMI_ON_EACH_DATABASE(Bookings)
//     TEST_P(Bookings, AreKept) { database->write([](Tx& tx) { … }); }
#pragma once

#include "base/clock.hpp"
#include "data/database.hpp"
#include "data/testing/scratch.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

namespace erasmi::data::testing {

/// With the schema of the program. Made by copying a template that is migrated once in each test program.
/// PostgreSQL is the server that the environment names in ERASMI_TEST_POSTGRES (the URL of a superuser), or a
/// throw-away server of this program.
class FreshDatabase {
public:
    enum class Start { migrated, empty };

    explicit FreshDatabase(Dialect dialect, Start start = Start::migrated);
    /// Removes the database and the folder.
    ~FreshDatabase();
    FreshDatabase(FreshDatabase const&) = delete;
    FreshDatabase& operator=(FreshDatabase const&) = delete;

    Database& operator*() const { return *database_; }
    Database* operator->() const { return database_.get(); }
    /// Starts at 2026-03-01 09:00 UTC and moves when told.
    GivenSurroundings& clock() { return surroundings_; }
    /// An empty folder of this test's own, apart from the database.
    std::filesystem::path const& folder() const { return folder_; }
    std::string const& url() const { return url_; }
    /// As when the program ends and starts again.
    void reopen();
    void close() { database_.reset(); }

private:
    GivenSurroundings surroundings_;
    Scratch root_;
    std::filesystem::path folder_;
    std::string url_;
    std::unique_ptr<Database> database_;
};

class OnEachDatabase : public ::testing::TestWithParam<Dialect> {
protected:
    bool is_sqlite() const { return GetParam() == Dialect::sqlite; }

    FreshDatabase database{GetParam()};
};

std::string dialect_name(::testing::TestParamInfo<Dialect> const& info);

} // namespace erasmi::data::testing

#define ERASMI_ON_EACH_DATABASE(suite)                                                                       \
    INSTANTIATE_TEST_SUITE_P(                                                                                \
        On, suite, ::testing::Values(::erasmi::data::Dialect::sqlite, ::erasmi::data::Dialect::postgres),    \
        ::erasmi::data::testing::dialect_name);
