#include "data/state.hpp"

namespace erasmi::data {

// SQLite compares versions for one connection only; reading connections stay open as long as the database.
std::optional<std::string> state(Tx& tx)
{
    auto& connection = tx.connection();
    if (connection.dialect() != Dialect::sqlite || tx.is_writing()) return {};
    auto version = tx.value<std::int64_t>("pragma data_version").value_or(0);
    return std::to_string(reinterpret_cast<std::uintptr_t>(&connection)) + "." + std::to_string(version);
}

} // namespace erasmi::data
