// The fixture of this feature's scenarios.
#pragma once

#include "features/identity/testing/cast.hpp"
#include "features/questions/questions.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace erasmi::questions {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using web::testing::Fields;
using web::testing::Reply;
using web::testing::Who;

class Scenario : public data::testing::OnEachDatabase {
protected:
    web::testing::World world{database, identity::testing::population(), {feature()}};

    static Fields question_form(std::string const& title)
    {
        return {{"title", title}, {"text", "We have *two* rooms."}, {"language", "en"}};
    }

    /// Asked; the path of the question.
    std::string asked(Who who = Who::owner, std::string const& title = "Who pays for childcare?");
    Reply answer(Who who, std::string const& question, std::string const& text)
    {
        return world.as(who).post(question + "/posts", {{"text", text}, {"language", "en"}});
    }
    /// Answered; the path of the answer.
    std::string answered(Who who, std::string const& question, std::string const& text = "The town does.");
    /// What was asked, as a post.
    static std::string post_of(std::string const& question)
    {
        return question + "/posts" + question.substr(question.rfind('/'));
    }

    json::value view(std::string const& path, Who who = Who::guest)
    {
        return world.as(who).get_json(path).is(Status::ok).json();
    }
    /// The texts of the answers in their order.
    std::vector<std::string> answers(std::string const& question, Who who = Who::guest);
    std::vector<std::string> titles(std::string const& query = "");

    static Fields because(std::string const& reason) { return {{"reason", reason}}; }
};

} // namespace erasmi::questions
