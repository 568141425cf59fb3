// Which route answers which method and path.
#include "web/context.hpp"
#include "web/router.hpp"

#include <gmock/gmock.h>

namespace erasmi::web {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;
using ::testing::SizeIs;

Response nothing(Context&) { return {}; }

class Routing : public ::testing::Test {
protected:
    Routing()
    {
        for (auto const& route :
             {get("/", nothing), get("/practices", nothing), post("/practices", nothing),
              get("/practices/new", nothing), get("/practices/{id}", nothing),
              put("/practices/{id}", nothing), get("/practices/{id}/versions/{version}", nothing)})
            router.add(route);
    }

    std::string found(std::string_view method, std::string_view path)
    {
        auto match = router.find(method, path);
        if (!match) return "none";
        return match->route ? std::string(match->route->pattern) : "allow " + match->allowed;
    }

    Router router;
};

TEST_F(Routing, FindsLiteralsAndParameters)
{
    EXPECT_EQ(found("GET", "/"), "/");
    EXPECT_EQ(found("GET", "/practices"), "/practices");
    EXPECT_EQ(found("GET", "/practices/7"), "/practices/{id}");
    EXPECT_EQ(found("PUT", "/practices/7"), "/practices/{id}");
}

TEST_F(Routing, PrefersLiterals) { EXPECT_EQ(found("GET", "/practices/new"), "/practices/new"); }

TEST_F(Routing, FindsNothingForOtherPaths)
{
    for (auto const* path :
         {"/practice", "/practices/", "/practices//versions/1", "/practices/7/versions", "/x/y"})
        EXPECT_EQ(found("GET", path), "none") << path;
}

TEST_F(Routing, AnswersHeadAsGet) { EXPECT_EQ(found("HEAD", "/practices"), "/practices"); }

TEST_F(Routing, SaysWhichMethodsAPathKnows)
{
    EXPECT_EQ(found("DELETE", "/practices"), "allow GET, HEAD, POST");
    EXPECT_EQ(found("POST", "/practices/7"), "allow GET, HEAD, PUT");
}

TEST_F(Routing, GivesParametersDecoded)
{
    auto match = router.find("GET", "/practices/a%2Fb%20c/versions/3");
    ASSERT_TRUE(match);
    EXPECT_THAT(match->parameters, ElementsAre(Pair("id", "a/b c"), Pair("version", "3")));
}

TEST_F(Routing, FindsNothingForBrokenEscapes) { EXPECT_EQ(found("GET", "/practices/%zz"), "none"); }

TEST_F(Routing, RefusesASecondRouteForTheSame)
{
    EXPECT_THROW(router.add(get("/practices", nothing)), std::logic_error);
    EXPECT_NO_THROW(router.add(del("/practices", nothing)));
    EXPECT_THAT(router.routes(), SizeIs(8));
}

} // namespace
} // namespace erasmi::web
