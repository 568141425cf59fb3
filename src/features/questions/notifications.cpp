#include "features/questions/notifications.hpp"

#include "features/identity/identity.hpp"
#include "features/questions/events.hpp"
#include "features/questions/store.hpp"
#include "features/questions/views.hpp"

namespace erasmi::questions {

namespace {

using data::Tx;

/// A mail that may be turned off, to who takes part; nothing about what she did herself.
void tell_follower(Tx& tx, PersonId person, AboutPost const& event, std::string const& name)
{
    auto follow = store::follow(tx, event.id, person);
    if (!follow || !follow->by_mail || person == event.by) return;
    auto const& locale = Locale::of(identity::mail_language(tx, person));
    auto stop = mail_stop_path(follow->stop_secret);
    std::vector<MessageArgument> arguments{
        {"title", store::question(tx, event.id).title},
        {"name", identity::shown_name(identity::name(tx, event.by), locale)}};
    auto key = "questions.mail." + name;
    identity::notify(tx, person,
                     {.subject = {key + ".subject", arguments},
                      .body = {key + ".body", arguments},
                      .path = path_of(event.id) + "#" + event.post.str(),
                      .why = {key + ".why", {{"stop", identity::address_in_mail(locale, stop)}}},
                      .unsubscribe_path = stop});
}

/// What was hidden or withdrawn meanwhile is told nobody.
bool is_there(Tx& tx, AboutPost const& event)
{
    return store::post(tx, event.id).is_shown() && store::post(tx, event.post).is_shown();
}

void on_answered(Tx& tx, Answered const& event)
{
    if (is_there(tx, event)) tell_follower(tx, store::post(tx, event.id).author, event, "answered");
}

void on_accepted(Tx& tx, Accepted const& event)
{
    bool is_still = store::question(tx, event.id).accepted == event.post;
    if (is_still && is_there(tx, event))
        tell_follower(tx, store::post(tx, event.post).author, event, "accepted");
}

/// The writer is told in any case, unless it was decided otherwise meanwhile.
void on_decided(Tx& tx, AboutPost const& event, PostState state)
{
    auto post = store::post(tx, event.post);
    if (post.state != state) return;
    auto key = "questions.mail." + std::string(enum_name(state));
    std::vector<MessageArgument> arguments{{"title", store::question(tx, event.id).title},
                                           {"reason", post.reason}};
    identity::notify(tx, post.author,
                     {.subject = {key + ".subject", arguments},
                      .body = {key + ".body", arguments},
                      .path = path_of(event.id) + "#" + event.post.str()});
}

} // namespace

data::Follower notifications()
{
    return {.name = "questions.notifications", // not a message
            .handle = [](Tx& tx, data::EventRow const& event) {
                if (event.is<Answered>())
                    on_answered(tx, event.as<Answered>());
                else if (event.is<Accepted>())
                    on_accepted(tx, event.as<Accepted>());
                else if (event.is<Hidden>())
                    on_decided(tx, event.as<Hidden>(), PostState::hidden);
                else if (event.is<ShownAgain>())
                    on_decided(tx, event.as<ShownAgain>(), PostState::shown);
            }};
}

} // namespace erasmi::questions
