// The site map of the whole site: everything everybody may read, nothing else, and maps that stay small.
#include "app/tests/whole_site.hpp"
#include "web/sitemap.hpp"
#include "web/testing/parsed_xml.hpp"

#include <gmock/gmock.h>

#include <set>

namespace erasmi::app {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::SizeIs;

class SiteMap : public data::testing::OnEachDatabase {
protected:
    WholeSite site{database};

    /// The paths that a map, or a map of maps, names.
    std::vector<std::string> paths(std::string const& address, std::string const& element = "url")
    {
        auto reply = site.as(Who::guest).get(address).is(Status::ok);
        EXPECT_EQ(reply.header("Content-Type"), "application/xml; charset=utf-8");
        auto map = web::testing::parse_xml(reply.body()).value();
        std::vector<std::string> found;
        for (auto const* entry : map.all(element))
            found.push_back(entry->text_of("loc").substr(site.world.site.base_url.size()));
        return found;
    }

    void add_organisations(int count)
    {
        site.world.write([&](data::Tx& tx) {
            tx.run("insert into organisation (id, version, name, sort_name, kind, cluster, country, region,"
                   " place, website, contact_role, about, languages, is_example, created_at, updated_at)"
                   " with recursive number (n) as (select 1 union all select n + 1 from number where n < $1)"
                   " select '01900000-0000-7000-8000-' || (100000000000 + n), 1, 'x', 'x', 'ngo', 'civic', "
                   "'de', '', '', '', '', '', '[]',"
                   " true, 0, 0 from number",
                   count);
        });
    }
};
ERASMI_ON_EACH_DATABASE(SiteMap)

TEST_P(SiteMap, NamesWhatEverybodyMayReadInEachLanguage)
{
    auto all = paths("/sitemap.xml");
    for (auto const* path :
         {"/en", "/de/about", "/it/practices", "/tr/organisations", "/en/taxonomies/theme"})
        EXPECT_THAT(all, Contains(path));
    for (auto const* pattern : {"/tr/practices/{published}", "/en/organisations/{organisation}"})
        EXPECT_THAT(all, Contains(site.address(pattern)));
    for (auto const* pattern : {"/en/practices/{draft}", "/en/practices/{submitted}", "/en/people/{owner}"})
        EXPECT_THAT(all, Not(Contains(site.address(pattern))));
}

TEST_P(SiteMap, NamesOnlyPagesThatAreThere)
{
    for (auto const& path : paths("/sitemap.xml"))
        if (path.starts_with("/de")) site.as(Who::guest).get(path).is(Status::ok);
}

TEST_P(SiteMap, IsNamedForRobots)
{
    site.as(Who::guest).get("/robots.txt").contains("Sitemap: http://127.0.0.1:8080/sitemap.xml\n");
}

TEST_P(SiteMap, BecomesAMapOfMapsWhenThereIsMuch)
{
    add_organisations(2 * web::sitemap_page_size - 1);
    auto maps = paths("/sitemap.xml", "sitemap");
    std::size_t organisations = 0;
    std::set<std::string> seen;
    for (auto const& map : maps)
        for (auto const& path : paths(map)) {
            EXPECT_TRUE(seen.insert(path).second) << path << " stands in two maps";
            organisations += path.starts_with("/en/organisations/") ? 1 : 0;
        }
    EXPECT_EQ(organisations, 2U * web::sitemap_page_size + 1) << "with the two of the cast";
    EXPECT_THAT(maps, SizeIs(7)) << "the site, practices, questions, three of organisations, taxonomies";
    site.as(Who::guest).get("/sitemap.xml?kind=nothing").is(Status::not_found);
}

} // namespace
} // namespace erasmi::app
