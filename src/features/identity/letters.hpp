// Mails to persons, in their language: greeting, what happened, the link, and why she gets it.
#pragma once

#include "data/tx.hpp"
#include "features/identity/types.hpp"

#include <string>

namespace erasmi::identity {

struct Letter {
    Message subject = {};
    Message body = {};
    std::string path = {}; ///< of the page to look at, without language; with query
    Message why = {};      ///< the reason why she gets it
};

/// Queues the letter. Without effect for somebody who has no address any more.
void send_letter(data::Tx& tx, Person const& person, Letter const& letter);

} // namespace erasmi::identity
