// Everything that a database holds, as text: for tests that ask what was stored at all, or whether anything
// was.
#pragma once

#include "data/tx.hpp"

#include <string>
#include <vector>

namespace erasmi::data::testing {

/// "person.email", for every column of every table, sorted.
std::vector<std::string> columns(Tx& tx);

/// One text for each row, "person|id=…|email=…", sorted: the same as long as nothing changes.
std::vector<std::string> contents(Tx& tx);

} // namespace erasmi::data::testing
