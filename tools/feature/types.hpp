// The rows of @names@, the forms that fill them and the views that show them.
#pragma once

#include "base/fields.hpp"
#include "features/@names@/@names@.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::@names@ {

struct @Name@ {
    @Name@Id id;
    std::int64_t version = 1; ///< the optimistic lock
    PersonId author;
    std::string title;
    Instant created_at{};
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(@Name@, (), (id, version, author, title, created_at, updated_at))

struct New@Name@ {
    Title<15> title;
};
BOOST_DESCRIBE_STRUCT(New@Name@, (), (title))

struct ListView {
    std::vector<@Name@> @names@;
    std::string next; ///< where the next page begins; empty on the last
};
BOOST_DESCRIBE_STRUCT(ListView, (), (@names@, next))

struct Created {
    static constexpr std::string_view kind = "@names@.created";
    static constexpr std::string_view subject_kind = "@name@";
    @Name@Id id;
    std::int64_t version = 1;
    PersonId by;
};
BOOST_DESCRIBE_STRUCT(Created, (), (id, version, by))

} // namespace erasmi::@names@
