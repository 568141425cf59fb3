#include "features/practices/tests/scenario.hpp"

#include "features/practices/store.hpp"

namespace erasmi::practices {

namespace {

std::string name_of(Who who)
{
    constexpr std::array names{"guest", "owner", "colleague", "outsider", "newcomer", "curator", "operator"};
    return names.at(static_cast<std::size_t>(who));
}

} // namespace

Reply Scenario::ask(Who who, Asked const& asked)
{
    auto& browser = world.as(who);
    auto target = "/en" + asked.path;
    if (asked.method == "GET") return browser.get(target);
    return asked.method == "PUT" ? browser.put(target, asked.fields) : browser.post(target, asked.fields);
}

void Scenario::expect(Status status, std::initializer_list<Who> people, Asked const& asked)
{
    for (auto who : people) {
        SCOPED_TRACE(name_of(who));
        ask(who, asked).is(status);
    }
}

void Scenario::expect_sign_in(Asked const& asked)
{
    auto reply = ask(Who::guest, asked);
    reply.is(Status::see_other);
    EXPECT_THAT(std::string(reply.header("Location")), HasSubstr("/en/sign-in")) << asked.path;
}

PracticeId Scenario::keep(data::Tx& tx, Who author, std::optional<OrganisationId> owner, Fields const& form)
{
    auto content = content_of(form);
    auto by = actor(tx, author);
    auto made = create(tx, by, {.title = content.title, .language = Language::en, .owner = owner}).value();
    save(tx, by, made.id, {.base_version = 1, .content = content, .reason = "First text"}).value();
    return made.id;
}

PracticeId Scenario::draft(Fields const& form)
{
    auto id = world.write([&](data::Tx& tx) { return keep(tx, Who::owner, world.cast.organisation, form); });
    world.new_events();
    return id;
}

PracticeId Scenario::draft_of(Who author)
{
    auto id = world.write([&](data::Tx& tx) { return keep(tx, author, {}, complete_form()); });
    world.new_events();
    return id;
}

void Scenario::save_next(PracticeId id, Fields const& form)
{
    world.write([&](data::Tx& tx) {
        auto version = store::get(tx, id).version;
        auto saved = save(tx, actor(tx, Who::owner), id, {version, content_of(form), "Next text"}).value();
        ASSERT_THAT(saved.clashes, IsEmpty());
    });
    world.new_events();
}

void Scenario::submit_by(Who who, PracticeId id)
{
    world.write([&](data::Tx& tx) { submit(tx, actor(tx, who), id, "").value(); });
    world.new_events();
}

void Scenario::publish_by_curator(PracticeId id)
{
    world.write([&](data::Tx& tx) { publish(tx, actor(tx, Who::curator), id, {}).value(); });
    world.new_events();
}

PracticeId Scenario::submitted(Fields const& form)
{
    auto id = draft(form);
    submit_by(Who::owner, id);
    return id;
}

PracticeId Scenario::published(Fields const& form)
{
    auto id = submitted(form);
    publish_by_curator(id);
    return id;
}

void Scenario::publish_next(PracticeId id, Fields const& form)
{
    save_next(id, form);
    submit_by(Who::owner, id);
    publish_by_curator(id);
}

std::vector<std::string> Scenario::mails()
{
    std::vector<std::string> lines;
    for (auto const& mail : world.deliver()) lines.push_back(mail.to + ": " + mail.subject);
    return lines;
}

} // namespace erasmi::practices
