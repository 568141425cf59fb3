#include "features/identity/letters.hpp"

#include "base/locale.hpp"
#include "data/mail.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/persons_store.hpp"

namespace erasmi::identity {

namespace {

std::string greeting(Locale const& locale, Person const& person)
{
    if (person.name.empty()) return std::string(locale.text("identity.mail.greeting_unknown"));
    return locale.text("identity.mail.greeting", {{"name", person.name}});
}

/// `unsubscribe_path` is without language; empty: the letter cannot be unsubscribed.
void queue(data::Tx& tx, Person const& person, Letter const& letter, std::string_view unsubscribe_path)
{
    if (!person.email) return;
    auto const& locale = Locale::of(person.mail_language);
    auto text = greeting(locale, person) + "\n\n" + locale.text(letter.body) + "\n\n";
    if (!letter.path.empty()) text += address_in_mail(locale, letter.path) + "\n\n";
    // "-- " begins what mail programs show as a signature.
    text += "-- \n" + locale.text(letter.why) + "\n";
    data::send(
        tx, {.to = person.email->value,
             .subject = locale.text(letter.subject),
             .text = std::move(text),
             .unsubscribe_url = unsubscribe_path.empty() ? "" : address_in_mail(locale, unsubscribe_path)});
}

} // namespace

std::string address_in_mail(Locale const& locale, std::string_view path)
{
    return std::string(data::site_mark) + "/" + std::string(locale.code()) + std::string(path);
}

void send_letter(data::Tx& tx, Person const& person, Letter const& letter) { queue(tx, person, letter, ""); }

void notify(data::Tx& tx, PersonId person, NotificationText const& text)
{
    auto reader = store::find_person(tx, person);
    if (!reader || reader->state != PersonState::active) return;
    queue(tx, *reader,
          {.subject = text.subject,
           .body = text.body,
           .path = text.path,
           .why = text.why.key.empty() ? Message{"identity.mail.why_notified"} : text.why},
          text.unsubscribe_path);
}

} // namespace erasmi::identity
