// One run of a prepared statement, from binding its arguments to its reset.
#pragma once

#include "data/codec.hpp"
#include "data/driver.hpp"

#include <string_view>
#include <vector>

namespace erasmi::data::detail {

/// Leaves the statement ready for its next run, also when an exception passes.
class Run {
public:
    explicit Run(Statement& statement) : statement_(statement) {}

    template <class... Arguments>
    Run(Connection& connection, std::string_view sql, Arguments const&... arguments)
        : Run(prepare<Arguments...>(connection, sql))
    {
        statement_.expect_arguments(sizeof...(arguments));
        [[maybe_unused]] int place = 0;
        (bind_argument(statement_, ++place, arguments), ...);
    }

    ~Run() { statement_.reset(); }
    Run(Run const&) = delete;
    Run& operator=(Run const&) = delete;

    Statement& statement() { return statement_; }
    bool step() { return statement_.step(); }

    /// Runs to the end; returns how many rows changed.
    std::int64_t finish()
    {
        while (statement_.step()) {
        }
        return statement_.changes();
    }

private:
    template <class... Arguments>
    static Statement& prepare(Connection& connection, std::string_view sql)
    {
        if constexpr ((is_list<Arguments> || ...)) {
            std::vector<ListPlace> lists;
            int place = 0;
            (add_list<Arguments>(lists, ++place), ...);
            return connection.prepare(sql, lists);
        } else {
            return connection.prepare(sql);
        }
    }

    template <class Argument>
    static void add_list(std::vector<ListPlace>& lists, int place)
    {
        if constexpr (is_list<Argument>) lists.push_back({place, kind_of<typename Argument::value_type>()});
    }

    Statement& statement_;
};

} // namespace erasmi::data::detail
