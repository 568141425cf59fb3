#include "app/tests/whole_site.hpp"

#include "app/features.hpp"
#include "base/embedded.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/testing/cast.hpp"
#include "features/practices/practices.hpp"
#include "web/sessions.hpp"

#include <fstream>
#include <utility>

namespace erasmi::app {

namespace {

// What rehearsed routes really do, by method and pattern. Handlers are plain functions, so it stands here.
std::map<std::pair<std::string_view, std::string_view>, web::Handler> real_handlers;
bool is_rehearsing = false;

// Leaving by an exception undoes the transaction.
web::Response rehearse(web::Context& context)
{
    auto const& route = *context.route;
    auto response = real_handlers.at({route.method, route.pattern})(context);
    bool has_acted = static_cast<int>(response.status) < 400;
    if (is_rehearsing && has_acted) throw Stop(response.status);
    return response;
}

std::vector<web::Feature> features_that(Writes writes)
{
    auto all = features();
    for (auto& feature : all)
        for (auto& route : feature.routes) {
            if (writes == Writes::kept || route.work != web::Work::write) continue;
            real_handlers[{route.method, route.pattern}] = route.handler;
            route.handler = rehearse;
        }
    return all;
}

web::testing::Population population(Writes writes)
{
    is_rehearsing = false;
    auto cast = identity::testing::population();
    cast.features = features_that(writes);
    return cast;
}

std::string token_in(data::Mail const& mail)
{
    auto start = mail.text.find("token=") + 6;
    return mail.text.substr(start, mail.text.find('\n', start) - start);
}

} // namespace

std::string_view name_of(Who who)
{
    constexpr std::array names{"guest", "owner", "colleague", "outsider", "newcomer", "curator", "operator"};
    return names.at(static_cast<std::size_t>(who));
}

WholeSite::WholeSite(data::testing::FreshDatabase& database, Writes writes)
    : files_(database.folder() / "files"), world(database, population(writes))
{
    world.site.files = &files_;
    world.site.mail_folder = database.folder() / "mail";
    world.site.contact = "safe@example.org";
    furnish();
    is_rehearsing = writes == Writes::rehearsed;
}

std::string const& WholeSite::thing(std::string_view name) const
{
    auto found = things_.find(name);
    if (found == things_.end()) throw std::invalid_argument("the site has no " + std::string(name));
    return found->second;
}

std::string WholeSite::address(std::string_view pattern) const
{
    std::string address;
    while (true) {
        auto begin = pattern.find('{');
        address += pattern.substr(0, begin);
        if (begin == pattern.npos) return address;
        auto end = pattern.find('}', begin);
        address += thing(pattern.substr(begin + 1, end - begin - 1));
        pattern = pattern.substr(end + 1);
    }
}

Browser& WholeSite::as(Who who)
{
    auto number = ++addresses_used_;
    auto& browser = world.as(who);
    browser.move_to("198.51." + std::to_string(number / 250) + "." + std::to_string(number % 250));
    return browser;
}

void WholeSite::furnish()
{
    static auto const hash = identity::password_hash(password_of_all);
    world.write([&](data::Tx& tx) {
        for (auto who : web::testing::everybody_signed_in) {
            identity::set_password(tx, world.person(who), hash);
            things_[std::string(name_of(who))] = world.person(who).str();
        }
        things_["organisation"] = world.cast.organisation.str();
        things_["other_organisation"] = world.cast.other_organisation.str();
        things_["session"] = web::session_id(web::start_session(tx, world.cast.owner, "Phone"));
        furnish_practices(tx);
    });
    furnish_links();
    furnish_searches();
    furnish_questions();
    for (auto who : everybody) world.as(who);
    world.new_events();
}

void WholeSite::furnish_practices(data::Tx& tx)
{
    practices::SeedCast cast{
        .organisations = {{"home", world.cast.organisation}},
        .people = {{"anna@example.org", world.cast.owner}, {"nora@example.org", world.cast.newcomer}},
        .editor = world.cast.curator,
        .curator = world.cast.curator};
    auto load = [&](std::string name, json::object seed) {
        seed["slug"] = name;
        things_[name] = practices::load_practice(tx, seed, cast).str();
    };
    things_["picture"] = files_.put("a picture");
    data::files::note(tx, {thing("picture"), 9, "image/webp", tx.now()});
    things_["import"] = tx.new_id<struct ImportRecord>().str();
    tx.run("insert into practice_import (id, person, language, file, file_name, created_at, created, changed)"
           " values ($1, $2, 'en', $3, 'tea.csv', $4, 0, 0)",
           thing("import"), world.cast.owner, files_.put("title\nTea and talk\n"), tx.now());
    load("draft", practice("draft", std::string(draft_mark) + " plan"));
    load("submitted", practice("submitted", std::string(submitted_mark) + " plan"));
    load("reviewed", practice("in_review", std::string(submitted_mark) + " plan in review"));
    load("published", practice("published", "Language café in the town hall"));
    auto newcomers = practice("draft", "An idea");
    newcomers["author"] = "nora@example.org";
    newcomers["owner"] = nullptr;
    load("newcomers", std::move(newcomers));
}

/// The owner's, as a seed.
json::object WholeSite::practice(std::string_view state, std::string const& title) const
{
    auto seed = parse_json(embedded::bytes_of(embedded::seeds(), "practices/integreat-app.json")).value();
    auto practice = seed.as_object();
    practice["state"] = state;
    practice["owner"] = "home";
    practice["author"] = "anna@example.org";
    practice["translations"] = json::object();
    auto& content = practice["content"].as_object();
    content["title"] = title;
    content["pictures"] = json::array{
        json::object{{"file", thing("picture")}, {"alt", "A table"}, {"credit", "Town of Halle"}}};
    return practice;
}

// The owner's, with mails.
void WholeSite::furnish_searches()
{
    as(Who::owner)
        .post("/en/searches",
              {{"name", "Near us"}, {"list", "/practices"}, {"query", "country=de"}, {"by_mail", "true"}});
    world.read([&](data::Tx& tx) {
        things_["search"] = tx.value<std::string>("select id from saved_search").value();
        things_["mail_stop"] = tx.value<std::string>("select stop_secret from saved_search").value();
    });
}

// The owner's three: one that the outsider answered, one that is hidden, one that is withdrawn.
void WholeSite::furnish_questions()
{
    auto ask = [&](std::string const& title) {
        auto made = as(Who::owner).post("/en/questions", {{"title", title}, {"language", "en"}});
        auto path = std::string(made.header("Location"));
        auto begin = path.rfind('/') + 1;
        return path.substr(begin, path.find('?') - begin);
    };
    auto post = [](std::string const& id) { return "/en/questions/" + id + "/posts/" + id; };
    things_["question"] = ask("Who pays for childcare?");
    things_["hidden"] = ask("Is this hidden?");
    things_["withdrawn"] = ask("Is this withdrawn?");
    as(Who::outsider)
        .post(address("/en/questions/{question}/posts"), {{"text", "The town does."}, {"language", "en"}});
    as(Who::curator).put(post(thing("hidden")) + "/hiding", {{"reason", "It names somebody."}});
    as(Who::owner).del(post(thing("withdrawn")));
    world.read([&](data::Tx& tx) {
        things_["answer"] =
            tx.value<std::string>("select id from question_post where id <> question").value();
        things_["question_stop"] =
            tx.value<std::string>(
                  "select stop_secret from question_follow where question = $1 and person = $2",
                  thing("question"), world.cast.owner)
                .value();
    });
}

// Whatever is mailed, and one job that has failed for good.
void WholeSite::furnish_links()
{
    auto home = "/en/organisations/" + thing("organisation");
    as(Who::owner)
        .post(home + "/invitations",
              {{"email", "nora@example.org"}, {"role", "representative"}, {"language", "en"}});
    as(Who::guest).post("/en/forgotten-password", {{"email", "nora@example.org"}});
    as(Who::newcomer)
        .put("/en/account/email",
             {{"email", "nora.new@example.org"}, {"password", std::string(password_of_all)}});
    for (auto const& mail : world.deliver()) {
        auto page = mail.text.find("/invitation") != mail.text.npos       ? "invitation"
                    : mail.text.find("/password-reset") != mail.text.npos ? "reset"
                                                                          : "confirmation";
        things_[page] = token_in(mail);
    }
    world.write([&](data::Tx& tx) {
        things_["job"] = data::jobs::enqueue(tx, "mail", data::Mail{}).str();
        tx.run("update job set state = 'failed', finished_at = $1 where id = $2", tx.now(), thing("job"));
    });
    things_["mail"] = thing("job") + ".eml";
    std::filesystem::create_directories(world.site.mail_folder);
    std::ofstream(world.site.mail_folder / thing("mail")) << "To: <nora@example.org>\r\nSubject: x\r\n\r\nx";
}

} // namespace erasmi::app
