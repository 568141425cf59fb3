#include "features/questions/tests/scenario.hpp"

namespace erasmi::questions {

std::string Scenario::asked(Who who, std::string const& title)
{
    auto reply = world.as(who).post("/en/questions", question_form(title)).is(Status::see_other);
    auto location = std::string(reply.header("Location"));
    return location.substr(0, location.find('?'));
}

std::string Scenario::answered(Who who, std::string const& question, std::string const& text)
{
    auto made = world.as(who)
                    .send_json("POST", question + "/posts", {{"text", text}, {"language", "en"}})
                    .is(Status::created);
    return question + "/posts/" + std::string(made.json().at("id").as_string());
}

std::vector<std::string> Scenario::answers(std::string const& question, Who who)
{
    std::vector<std::string> texts;
    auto shown = view(question, who);
    for (auto const& answer : shown.at("answers").as_array())
        texts.emplace_back(answer.at("text").as_string());
    return texts;
}

std::vector<std::string> Scenario::titles(std::string const& query)
{
    std::vector<std::string> titles;
    auto list = view("/en/questions" + query);
    for (auto const& line : list.at("questions").as_array())
        titles.emplace_back(line.at("title").as_string());
    return titles;
}

} // namespace erasmi::questions
