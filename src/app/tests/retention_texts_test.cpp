// What is promised about how long things are kept is what is done.
#include "app/features.hpp"
#include "app/site/site.hpp"
#include "features/identity/testing/cast.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace erasmi::app {
namespace {

TEST(Retention, StandsInTheOperatorsGuideWithItsPeriod)
{
    std::ifstream stream(ERASMI_SOURCE_DIR "/docs/guides/operator.md");
    std::string guide{std::istreambuf_iterator(stream), {}};
    for (auto const& feature : features())
        for (auto const& retention : feature.retention) {
            auto row = "| " + std::string(Locale::of(Language::en).text(retention.name)) + " | " +
                       std::to_string(retention.period.count()) + " |";
            EXPECT_THAT(guide, ::testing::HasSubstr(row));
        }
}

TEST(Retention, StandsOnThePageAboutPrivacy)
{
    namespace periods = web::retention;
    data::testing::FreshDatabase database(data::Dialect::sqlite);
    web::testing::World world(database, identity::testing::population(), {site_feature()});
    for (auto const* language : {"en", "de", "it", "tr"}) {
        auto page = world.browser().get("/" + std::string(language) + "/privacy");
        for (auto period : {periods::sessions, periods::oldest_sessions, periods::drafts, periods::done_jobs,
                            periods::failed_jobs})
            page.is(Status::ok).contains(" " + std::to_string(period.count()) + " ");
    }
}

} // namespace
} // namespace erasmi::app
