#include "features/practices/notifications.hpp"

#include "features/identity/identity.hpp"
#include "features/practices/events.hpp"
#include "features/practices/freshness.hpp"
#include "features/practices/mails.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/store.hpp"

#include <set>

namespace erasmi::practices {

namespace {

using data::Tx;

void tell_curators(Tx& tx, Practice const& practice, PersonId but)
{
    for (auto curator : identity::people_with(tx, SiteRole::curator))
        if (curator != but) tell(tx, curator, about(practice, "submitted", "/curation"));
}

void on_said(Tx& tx, Said const& event)
{
    auto practice = store::get(tx, event.id);
    switch (event.said) {
    case MessageKind::submitted: return tell_curators(tx, practice, event.by);
    case MessageKind::question:
    case MessageKind::returned:
    case MessageKind::declined:
    case MessageKind::published:
        return tell_authors_side(tx, practice,
                                 about(practice, std::string(enum_name(event.said)), "/curation"));
    case MessageKind::answer:
        if (practice.curator && *practice.curator != event.by)
            tell(tx, *practice.curator, about(practice, "answer", "/curation"));
        return;
    case MessageKind::taken:
    case MessageKind::comment: return;
    }
}

std::string titles(Content const& content, std::vector<std::string> const& steps)
{
    std::string titles;
    for (auto const& step : content.steps) {
        if (std::ranges::find(steps, step.key.str()) == steps.end()) continue;
        titles += (titles.empty() ? "" : "; ") + step.title.str();
    }
    return titles;
}

/// The person who told of the adoption, and everybody else of the organisation.
std::set<PersonId> people_of(Tx& tx, Adoption const& adoption)
{
    auto people = identity::people_of(tx, adoption.organisation);
    return {people.begin(), people.end()};
}

void on_published(Tx& tx, Published const& event)
{
    constexpr int most = 10'000;
    if (!event.former) return;
    auto practice = store::get(tx, event.id);
    auto contents = store::contents(tx, event.id, {*event.former, event.version});
    auto const& before = contents.at(*event.former);
    auto changed = rules::changed_steps(before, contents.at(event.version));
    for (auto const& adoption : store::adoptions(tx, event.id, most)) {
        auto kept = changed;
        std::erase_if(kept, [&](auto const& step) { return !rules::kept(adoption, step); });
        if (kept.empty()) continue;
        auto mail = about(practice, "step_changed", "");
        mail.arguments.push_back({"steps", titles(before, kept)});
        for (auto person : people_of(tx, adoption)) tell(tx, person, mail);
    }
}

void on_adopted(Tx& tx, Adopted const& event)
{
    auto practice = store::get(tx, event.id);
    if (practice.author == event.by) return;
    auto mail = about(practice, "adopted", "#adopters");
    mail.arguments.push_back({"organisation", identity::organisation(tx, event.organisation).name});
    tell_authors_side(tx, practice, mail);
}

/// The author's side, as far as its accounts are active; the curators when none is.
std::vector<PersonId> who_confirms(Tx& tx, Practice const& practice)
{
    auto people = authors_side(tx, practice);
    std::erase_if(people, [&](PersonId person) { return !identity::actor(tx, person); });
    return people.empty() && !practice.owner ? identity::people_with(tx, SiteRole::curator) : people;
}

void on_confirmation_due(Tx& tx, ConfirmationDue const& event)
{
    auto practice = store::get(tx, event.id);
    if (practice.reminders != event.reminders) return; // confirmed meanwhile
    auto const* name = event.reminders == 1 ? "confirm" : "confirm_again";
    for (auto person : who_confirms(tx, practice)) {
        auto mail = about(practice, name, "");
        auto secret = identity::confirmation_link(tx, person, confirmation_subject(practice.id));
        mail.path = "/practices/confirmation?token=" + secret;
        tell(tx, person, mail);
    }
}

} // namespace

data::Follower notifications()
{
    return {.name = "practices.notifications", // not a message
            .handle = [](Tx& tx, data::EventRow const& event) {
                if (event.is<Said>())
                    on_said(tx, event.as<Said>());
                else if (event.is<Published>())
                    on_published(tx, event.as<Published>());
                else if (event.is<Adopted>())
                    on_adopted(tx, event.as<Adopted>());
                else if (event.is<ConfirmationDue>())
                    on_confirmation_due(tx, event.as<ConfirmationDue>());
            }};
}

} // namespace erasmi::practices
