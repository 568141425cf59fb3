// The manifest of questions: everything the platform must know about them.
#include "base/json.hpp"
#include "data/shape.hpp"
#include "features/questions/notifications.hpp"
#include "features/questions/questions.hpp"
#include "features/questions/routes.hpp"
#include "features/questions/rules.hpp"
#include "features/questions/store.hpp"
#include "features/questions/views.hpp"

namespace erasmi::questions {

namespace {

std::vector<web::WaitingItem> waiting(data::Tx& tx, Actor const& actor, Locale const& locale)
{
    constexpr int shown_on_start = 6;
    std::vector<web::WaitingItem> items;
    if (!rules::is_moderator(actor)) return items;
    for (auto const& post : store::reported(tx, *actor.person, shown_on_start))
        items.push_back({.text = locale.text("questions.waiting.report", {{"title", post.title}}),
                         .path = path_of(post.question, post.id) + "/moderation",
                         .since = post.reported_at});
    return items;
}

web::PublicPages public_questions()
{
    auto list = [](data::Tx& tx, std::string_view after, int limit) {
        std::vector<web::PublicPage> pages;
        for (auto const& [id, updated_at] : store::changes(tx, after, limit))
            pages.push_back({id.str(), path_of(id), updated_at});
        return pages;
    };
    return {.name = "questions", .list = list, .ends = store::ends_of_pages};
}

json::value collect_personal_data(data::Tx& tx, PersonId person)
{
    return json::object{{"posts", to_json(store::posts_by(tx, person))},
                        {"follows", to_json(store::follows_by(tx, person))},
                        {"reports", to_json(store::reports_by(tx, person))}};
}

void check_rows(data::Connection& connection)
{
    data::verify_rows<Question>(connection, "question");
    data::verify_rows<Post>(connection, "question_post");
    data::verify_rows<Follow>(connection, "question_follow");
    data::verify_rows<Report>(connection, "question_report");
}

} // namespace

web::Feature feature()
{
    return {.name = "questions",
            .routes = routes(),
            .navigation = {{"/questions", "questions.list.title"}},
            .public_paths = {"/questions"},
            .public_pages = {public_questions()},
            .asks = "/questions/new",
            .followers = {notifications()},
            .waiting = waiting,
            .personal_data = {.collect = collect_personal_data, .erase = store::forget_person},
            .check_rows = check_rows};
}

} // namespace erasmi::questions
