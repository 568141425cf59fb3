#include "features/identity/sign_in_actions.hpp"

#include "features/identity/identity.hpp"
#include "features/identity/passwords.hpp"
#include "features/identity/persons_store.hpp"
#include "web/sessions.hpp"

#include <array>

namespace erasmi::identity {

namespace {

// messages: identity.demonstration.*
constexpr std::array accounts_of_demonstration{
    DemonstrationAccount{"coordinator@example.org", "identity.demonstration.coordinator"},
    DemonstrationAccount{"member@example.org", "identity.demonstration.member"},
    DemonstrationAccount{"newcomer@example.org", "identity.demonstration.newcomer"},
    DemonstrationAccount{"curator@example.org", "identity.demonstration.curator"},
    DemonstrationAccount{"operator@example.org", "identity.demonstration.operator"}};

std::optional<Person> find(data::Database& database, std::string_view text)
{
    Email email;
    bool is_address = !Field<Email>::accept(text, email);
    return database.read([&](data::Tx& tx) {
        return is_address ? store::person_by_email(tx, email) : std::optional<Person>();
    });
}

// Hashes of other parameters are replaced when the password is known, which is now (OWASP ASVS 5.0, 11.4.2).
// Who changed the password meanwhile keeps the new one.
void renew_hash(data::Database& database, Person const& known, std::string_view password)
{
    auto hash = password_hash(password);
    database.write([&](data::Tx& tx) {
        auto person = store::person(tx, known.id);
        if (person.password_hash != known.password_hash) return;
        person.password_hash = hash;
        store::save(tx, person);
    });
}

} // namespace

std::span<DemonstrationAccount const> const demonstration_accounts = accounts_of_demonstration;

bool is_demonstration_account(std::string_view email)
{
    return std::ranges::find(demonstration_accounts, email, &DemonstrationAccount::email) !=
           demonstration_accounts.end();
}

std::optional<PersonId> check_credentials(data::Database& database, std::string_view email,
                                          std::string_view password)
{
    auto person = find(database, email);
    bool matches = password_matches(person ? person->password_hash : std::nullopt, password);
    if (!matches || person->state != PersonState::active) return {};
    if (wants_new_hash(*person->password_hash)) renew_hash(database, *person, password);
    return person->id;
}

NewSession enter(data::Tx& tx, PersonId person, std::string_view device, std::string_view former)
{
    auto standing = actor(tx, person);
    require(standing.has_value(), "identity.sign_in_failed");
    if (!former.empty()) web::end_session(tx, former);
    return {web::start_session(tx, person, device), std::move(*standing), name(tx, person)};
}

} // namespace erasmi::identity
