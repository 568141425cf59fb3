// Writing: what was typed is never lost, two writers join, a form sent twice acts once.
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

class Editing : public Scenario {
protected:
    /// What a browser posts that opened the form at version 2.
    Fields typed(std::string_view name, std::string_view value)
    {
        return with(with(complete_form(), "base_version", "2"), name, value);
    }
    json::object as_json() { return to_json(complete_content()).as_object(); }
};
ERASMI_ON_EACH_DATABASE(Editing)

TEST_P(Editing, JoinsChangesOfDifferentFields)
{
    auto id = draft();
    world.as(Who::owner).put(en(id), typed("place", "Merseburg")).leads_to(en(id, "/curation"));
    world.as(Who::colleague).put(en(id), typed("steps.1.what", "One host.")).leads_to(en(id, "/curation"));
    EXPECT_THAT(world.new_events(), ElementsAre("practices.saved", "practices.saved"));
    world.as(Who::owner).get(en(id)).contains("Merseburg").contains("One host.");
}

TEST_P(Editing, ShowsBothWordingsOfTheSameField)
{
    auto id = draft();
    world.as(Who::owner).put(en(id), typed("summary", "Hers.")).is(Status::see_other);
    world.new_events();
    auto form = with(typed("summary", "His."), "place", "Also typed");
    world.as(Who::colleague)
        .put(en(id), form)
        .is(Status::conflict)
        .contains("Somebody else changed the same places")
        .contains(R"(<p class="pre">Hers.</p>)")
        .contains(R"(<p class="pre">His.</p>)")
        .contains(R"(name="_take.summary" value="theirs")")
        .contains(R"(name="base_version" value="3")")
        .contains("Also typed");
    EXPECT_THAT(world.new_events(), IsEmpty());
    world.as(Who::owner).get(en(id)).contains("Hers.").lacks("Also typed");
}

TEST_P(Editing, TakesTheWordingThatTheWriterChooses)
{
    auto id = draft();
    world.as(Who::owner).put(en(id), typed("summary", "Hers.")).is(Status::see_other);
    auto form = with(with(typed("summary", "His."), "place", "Also typed"), "base_version", "3");
    world.as(Who::colleague).put(en(id), with(form, "_take.summary", "theirs")).leads_to(en(id, "/curation"));
    world.as(Who::owner).get(en(id)).contains("Hers.").contains("Also typed").lacks("His.");

    form = with(with(form, "base_version", "4"), "_take.summary", "mine");
    world.as(Who::colleague).put(en(id), form).leads_to(en(id, "/curation"));
    world.as(Who::owner).get(en(id)).contains("His.").lacks("Hers.");
}

TEST_P(Editing, AnswersProgramsThatClashWith409)
{
    auto id = draft();
    world.as(Who::owner).put(en(id), typed("summary", "Hers.")).is(Status::see_other);
    auto body = as_json();
    body["summary"] = "The program's.";
    body["base_version"] = 2;
    auto reply = world.as(Who::colleague).send_json("PUT", en(id), body);
    reply.is(Status::conflict);
    EXPECT_EQ(reply.json().at("key").as_string(), "problem.changed_meanwhile");
}

TEST_P(Editing, KeepsWhatWasTypedWhenSomethingIsWrong)
{
    auto id = draft();
    world.new_events();
    std::string const long_title(500, 'x');
    auto form = with(with(typed("title", long_title), "since", "soon"), "summary", "Typed and kept.");
    world.as(Who::owner)
        .put(en(id), with(form, "country", "atlantis"))
        .is(Status::unprocessable_content)
        .contains("error-summary")
        .contains(R"(href="#title")")
        .contains(R"(href="#since")")
        .contains(long_title)
        .contains(R"(value="soon")")
        .contains("Typed and kept.")
        .contains(R"(name="base_version" value="2")");
    EXPECT_THAT(world.new_events(), IsEmpty());
    world.as(Who::owner)
        .put(en(id), typed("country", "atlantis"))
        .is(Status::unprocessable_content)
        .contains("#country");
}

TEST_P(Editing, WantsTheReasonInAFewWords)
{
    auto id = draft();
    world.as(Who::owner)
        .put(en(id), typed("reason", std::string(301, 'x')))
        .is(Status::unprocessable_content)
        .contains(R"(href="#reason")");
    world.as(Who::owner).put(en(id), typed("reason", std::string(300, 'x'))).is(Status::see_other);
}

TEST_P(Editing, NamesTheFieldsOfAProgramsProblems)
{
    auto id = draft();
    auto body = as_json();
    body["base_version"] = 2;
    body["title"] = "";
    body["steps"].at(1).as_object()["adaptability"] = "perhaps";
    body["sources"].at(0).as_object()["url"] = "javascript:alert(1)";
    auto reply = world.as(Who::owner).send_json("PUT", en(id), body);
    reply.is(Status::unprocessable_content);
    EXPECT_EQ(reply.header("Content-Type"), "application/problem+json");
    std::vector<std::string> fields;
    auto problems = reply.json();
    for (auto const& error : problems.at("errors").as_array())
        fields.emplace_back(error.at("field").as_string());
    EXPECT_THAT(fields, ElementsAre("title", "steps.1.adaptability", "sources.0.url"));
}

TEST_P(Editing, SavesWhatAProgramSends)
{
    auto id = draft();
    auto body = as_json();
    body["base_version"] = 2;
    body["place"] = "Merseburg";
    auto reply = world.as(Who::owner).send_json("PUT", en(id), body);
    reply.is(Status::ok);
    EXPECT_EQ(reply.json().at("version").as_int64(), 3);
    auto content = world.as(Who::owner).get_json(en(id)).json().at("content");
    body.erase("base_version");
    EXPECT_EQ(content, json::value(body));
}

TEST_P(Editing, RefusesTwoStepsWithTheSameKey)
{
    auto id = draft();
    world.as(Who::owner).put(en(id), typed("steps.1.key", "s1")).is(Status::unprocessable_content);
}

TEST_P(Editing, AddsRemovesAndMovesRowsWithoutSaving)
{
    auto id = draft();
    world.new_events();
    auto ask = [&](std::string_view action) {
        return world.as(Who::owner).put(en(id), with(typed("steps.1.title", "Typed"), "_action", action));
    };
    ask("add:steps").is(Status::ok).contains(R"(name="steps.2.title")").contains("Typed");
    ask("add:actors").is(Status::ok).contains(R"(name="actors.2.name")").contains("Typed");
    ask("remove:steps.0")
        .is(Status::ok)
        .lacks(R"(value="Find a room")")
        .lacks(R"(name="steps.1.title")")
        .contains("Typed");
    auto moved = ask("move_up:steps.1").is(Status::ok);
    EXPECT_LT(moved.body().find(R"(value="Typed")"), moved.body().find(R"(value="Find a room")"));
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Editing, DropsRowsThatStayedEmpty)
{
    auto id = draft();
    auto form = with(with_new_step(typed("actors.2.name", ""), "Celebrate"), "steps.3.title", "");
    world.as(Who::owner).put(en(id), form).is(Status::see_other);
    auto content = world.as(Who::owner).get_json(en(id)).json().at("content");
    EXPECT_EQ(content.at("actors").as_array().size(), 2U);
    EXPECT_EQ(content.at("steps").as_array().size(), 3U);
}

TEST_P(Editing, NamesNewStepsByKeysThatNoStepEverHad)
{
    auto id = draft();
    auto third_key = [&](Fields form) {
        auto version = world.as(Who::owner).get_json(en(id)).json().at("version").as_int64();
        form = with(std::move(form), "base_version", std::to_string(version));
        world.as(Who::owner).put(en(id), form).is(Status::see_other);
        auto steps = world.as(Who::owner).get_json(en(id)).json().at("content").at("steps").as_array();
        return steps.size() < 3 ? std::string() : std::string(steps.at(2).at("key").as_string());
    };
    auto first = third_key(with_new_step(typed("title", "A café"), "Celebrate"));
    EXPECT_EQ(third_key(typed("title", "A café")), "") << "removed";
    auto second = third_key(with_new_step(typed("title", "A café"), "Clean up"));
    EXPECT_NE(first, "");
    EXPECT_NE(second, "");
    EXPECT_NE(first, second) << "adopters of then kept another step";
}

TEST_P(Editing, BeginsAPracticeOnceHoweverOftenTheFormIsSent)
{
    Fields form{{"title", "Begun"}, {"language", "en"}, {"_once", "the-same-form"}};
    auto first = world.as(Who::owner).post("/en/practices", form);
    auto second = world.as(Who::owner).post("/en/practices", form);
    first.is(Status::see_other);
    second.leads_to(std::string(first.header("Location")));
    EXPECT_THAT(world.new_events(), ElementsAre("practices.saved"));
    world.as(Who::colleague).post("/en/practices", form).is(Status::see_other);
    EXPECT_THAT(world.new_events(), ElementsAre("practices.saved")) << "another sender's key is another key";
}

TEST_P(Editing, BeginsWithATitle)
{
    world.as(Who::owner)
        .post("/en/practices", {{"title", ""}, {"language", "tr"}})
        .is(Status::unprocessable_content)
        .contains(R"(href="#title")")
        .contains(R"(value="tr" selected)");
    auto reply =
        world.as(Who::owner).send_json("POST", "/en/practices", {{"title", "Begun"}, {"language", "de"}});
    reply.is(Status::created);
    EXPECT_EQ(reply.header("Location"), "/practices/" + std::string(reply.json().at("id").as_string()));
}

TEST_P(Editing, ShowsForeignTextAsText)
{
    auto id = published(with(with(complete_form(), "title", "<script>alert(1)</script>"), "summary",
                             "<img src=x onerror=alert(1)> [x](javascript:alert(1))"));
    for (auto const& target : {en(id), en(id, "/edit"), en(id, "/curation"), en(id, "/versions"),
                               en(id, "/translations/de"), std::string("/en/practices")})
        world.as(Who::owner)
            .get(target)
            .is(Status::ok)
            .lacks("<script>alert")
            .lacks("<img src=x")
            .lacks("href=\"javascript");
}

} // namespace
} // namespace erasmi::practices
