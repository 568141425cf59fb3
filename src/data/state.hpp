// Whether a database is as it was.
#pragma once

#include "data/tx.hpp"

#include <optional>
#include <string>

namespace erasmi::data {

/// Names what the transaction sees: another text after every commit of anybody, also of other programs. Texts
/// of different connections differ, too. Nothing on PostgreSQL, which has no such number. Source:
/// sqlite.org/pragma.html, "data_version".
std::optional<std::string> state(Tx& tx);

} // namespace erasmi::data
