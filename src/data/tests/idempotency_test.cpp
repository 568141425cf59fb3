// Requests that are sent twice.
#include "data/idempotency.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

namespace erasmi::data {
namespace {

using namespace std::chrono_literals;

class RepeatedRequests : public testing::OnEachDatabase {
protected:
    std::optional<KeptAnswer> begin(std::string_view digest = "digest")
    {
        return database->write(
            [&](Tx& tx) { return idempotency::begin(tx, {.actor = "a", .key = "k", .digest = digest}); });
    }
    std::optional<Status> status_of(std::string_view digest)
    {
        try {
            begin(digest);
            return {};
        } catch (Stop const& stop) {
            return stop.status();
        }
    }
    void finish()
    {
        database->write([](Tx& tx) {
            idempotency::finish(tx, {.actor = "a", .key = "k", .digest = "digest"}, {201, "body"});
        });
    }
};
ERASMI_ON_EACH_DATABASE(RepeatedRequests)

TEST_P(RepeatedRequests, GetTheAnswerOfTheFirst)
{
    EXPECT_FALSE(begin());
    finish();
    auto answer = begin();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 201);
    EXPECT_EQ(answer->answer, "body");
    auto other = database->write(
        [](Tx& tx) { return idempotency::begin(tx, {.actor = "b", .key = "k", .digest = "digest"}); });
    EXPECT_FALSE(other);
}

TEST_P(RepeatedRequests, WithAnotherContentAreRefused)
{
    begin();
    finish();
    EXPECT_EQ(status_of("other"), Status::unprocessable_content);
}

TEST_P(RepeatedRequests, WaitForTheFirstUnlessItDied)
{
    begin();
    EXPECT_EQ(status_of("digest"), Status::conflict);
    database.clock().advance(6min);
    EXPECT_FALSE(begin());
}

TEST_P(RepeatedRequests, AreForgottenWithTheirSender)
{
    begin();
    finish();
    database->write([](Tx& tx) { idempotency::forget(tx, "b"); });
    EXPECT_TRUE(begin());
    database->write([](Tx& tx) { idempotency::forget(tx, "a"); });
    EXPECT_FALSE(begin());
}

TEST_P(RepeatedRequests, AreForgottenWhenTold)
{
    begin();
    finish();
    database.clock().advance(24h);
    EXPECT_EQ(database->write([](Tx& tx) { return idempotency::forget(tx, tx.now(), 100); }), 1);
    EXPECT_FALSE(begin());
}

} // namespace
} // namespace erasmi::data
