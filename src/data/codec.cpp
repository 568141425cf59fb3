#include "data/codec.hpp"

namespace erasmi::data::detail {

void unreadable_column(Statement const& statement, int column)
{
    throw std::runtime_error("stored value breaks the rule of its field: " +
                             std::string(statement.column_name(column)));
}

int find_column(Statement const& statement, std::string_view name)
{
    for (int column = 0; column < statement.column_count(); ++column)
        if (statement.column_name(column) == name) return column;
    throw std::logic_error("the result has no column " + std::string(name));
}

} // namespace erasmi::data::detail
