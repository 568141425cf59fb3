// Both databases give the same pages: every address of permissions.txt that is read, as people of each kind.
#include "app/tests/permission_table.hpp"
#include "web/testing/golden.hpp"

#include <gtest/gtest.h>

namespace erasmi::app {
namespace {

using data::testing::FreshDatabase;

struct House {
    explicit House(data::Dialect dialect) : database(dialect), site(database, Writes::rehearsed) {}

    std::string page(PermissionLine const& line, Who who)
    {
        auto reply = ask(site, line, who);
        return answer_text(reply) + "\n" + web::testing::normalised(reply.body());
    }

    FreshDatabase database;
    WholeSite site;
};

/// What speaks of the database itself, or of how long something took.
bool is_about_the_machine(PermissionLine const& line)
{
    return line.address == "/metrics" || line.address == "/admin";
}

TEST(BothDatabases, GiveTheSamePages)
{
    House sqlite(data::Dialect::sqlite), postgres(data::Dialect::postgres);
    for (auto const& line : permission_table()) {
        if (!is_reading(line) || is_about_the_machine(line)) continue;
        for (auto who : {Who::guest, Who::owner, Who::curator, Who::operator_})
            EXPECT_EQ(sqlite.page(line, who), postgres.page(line, who))
                << line.address << " as the " << name_of(who);
    }
}

} // namespace
} // namespace erasmi::app
