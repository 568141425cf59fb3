#include "features/practices/mails.hpp"

#include "features/identity/identity.hpp"
#include "features/practices/text_helpers.hpp"

namespace erasmi::practices {

Mail about(Practice const& practice, std::string name, std::string_view page)
{
    return {std::move(name), path_of(practice.id) + std::string(page), {{"title", practice.title}}};
}

std::vector<PersonId> authors_side(data::Tx& tx, Practice const& practice)
{
    if (!practice.owner) return {practice.author};
    auto people = identity::people_of(tx, *practice.owner);
    bool is_still_there = std::ranges::find(people, practice.author) != people.end();
    return is_still_there ? std::vector{practice.author} : people;
}

void tell(data::Tx& tx, PersonId person, Mail const& mail)
{
    auto key = "practices.mail." + mail.name;
    identity::notify(tx, person,
                     {.subject = {key + ".subject", mail.arguments},
                      .body = {key + ".body", mail.arguments},
                      .path = mail.path});
}

void tell_authors_side(data::Tx& tx, Practice const& practice, Mail const& mail)
{
    for (auto person : authors_side(tx, practice)) tell(tx, person, mail);
}

} // namespace erasmi::practices
