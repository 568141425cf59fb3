#include "app/site/openapi.hpp"
#include "base/described.hpp"
#include "web/answer.hpp"
#include "web/context.hpp"

#include <gmock/gmock.h>

namespace erasmi::app::site {
namespace {

struct Tree {
    std::string name;
    std::int64_t height = 0;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (name, height))

web::Response nothing(web::Context&) { return {}; }

json::object document(std::vector<web::Route> const& routes)
{
    std::vector<web::Route const*> pointers;
    for (auto const& route : routes) pointers.push_back(&route);
    return openapi_document({"Trees", "1.0", "https://trees.example"}, pointers);
}

TEST(OpenApi, NamesVersionServerAndLicence)
{
    auto text = document({});
    EXPECT_EQ(text.at("openapi"), "3.1.0");
    EXPECT_EQ(text.at("info").at("title"), "Trees");
    EXPECT_EQ(text.at("servers").at(0).at("url"), "https://trees.example");
    EXPECT_EQ(text.at("components").at("securitySchemes").at("session").at("name"), "__Host-session");
}

TEST(OpenApi, DescribesParametersBodyAndAnswer)
{
    auto text = document({web::put("/trees/{id}", nothing).signed_in().takes<Tree>().gives<Tree>()});
    auto const& operation = text.at("paths").at("/trees/{id}").at("put").as_object();
    EXPECT_EQ(operation.at("operationId"), "put_trees_by_id");
    EXPECT_EQ(operation.at("parameters").at(1).at("name"), "id");
    EXPECT_EQ(operation.at("parameters").at(1).at("in"), "path");
    auto const& schema = operation.at("requestBody").at("content").at("application/json").at("schema");
    EXPECT_EQ(schema.at("properties").at("height").at("type"), "integer");
    EXPECT_TRUE(operation.at("responses").as_object().contains("422"));
    EXPECT_EQ(operation.at("security"), json::value({{{"session", json::array()}}}));
}

TEST(OpenApi, DescribesProblemsAsTheyAreAnswered)
{
    web::Site site;
    web::Request request{.method = "POST", .target = "/trees", .headers = {}};
    web::Context context{site, request};
    context.locale = &Locale::of(Language::en);
    auto answer = web::problems_answer(context, {{"name", {"problem.required"}}});
    auto problems = parse_json(answer.body).value().as_object();

    auto text = document({});
    auto const& schema = text.at("components")
                             .at("responses")
                             .at("problems")
                             .at("content")
                             .at("application/problem+json")
                             .at("schema");
    auto const& described = schema.at("properties").as_object();
    auto const& of_a_field = described.at("errors").at("items").at("properties").as_object();
    for (auto const& member : problems) EXPECT_TRUE(described.contains(member.key())) << member.key();
    for (auto const& member : problems.at("errors").at(0).as_object())
        EXPECT_TRUE(of_a_field.contains(member.key())) << member.key();
}

TEST(OpenApi, KeepsTwoMethodsOfOnePathTogether)
{
    auto text =
        document({web::get("/trees", nothing).gives<Tree>(), web::post("/trees", nothing).takes<Tree>()});
    auto const& path = text.at("paths").at("/trees").as_object();
    EXPECT_TRUE(path.contains("get"));
    EXPECT_TRUE(path.contains("post"));
}

TEST(OpenApi, LeavesOutOperatorsPagesAndProbes)
{
    auto text = document({web::get("/admin", nothing).for_operators().gives<Tree>(),
                          web::get("/healthz", nothing).without_language(), web::get("/about", nothing)});
    EXPECT_TRUE(text.at("paths").as_object().empty());
}

} // namespace
} // namespace erasmi::app::site
