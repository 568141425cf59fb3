// Mails about practices, and who gets them.
#pragma once

#include "base/message.hpp"
#include "data/tx.hpp"
#include "features/practices/types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices {

/// A mail with the keys `practices.mail.NAME.subject` and `.body`.
struct Mail {
    std::string name;
    std::string path;
    std::vector<MessageArgument> arguments;
};

/// With the practice's title as argument; `page` is what follows its address: "/curation".
Mail about(Practice const& practice, std::string name, std::string_view page);

/// Who answers for the author's side: the author, or everybody of the owning organisation once she has left
/// it.
std::vector<PersonId> authors_side(data::Tx& tx, Practice const& practice);

void tell(data::Tx& tx, PersonId person, Mail const& mail);
void tell_authors_side(data::Tx& tx, Practice const& practice, Mail const& mail);

} // namespace erasmi::practices
