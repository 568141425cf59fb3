// Prepared statements of one connection, by their text.
#pragma once

#include "data/driver.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace erasmi::data {

template <class Prepared>
class StatementCache {
public:
    /// Nothing for a text that is new.
    Prepared* find(std::string_view sql)
    {
        auto found = statements_.find(sql);
        return found == statements_.end() ? nullptr : found->second.get();
    }

    Prepared& add(std::string_view sql, std::unique_ptr<Prepared> statement)
    {
        return *statements_.emplace(std::string(sql), std::move(statement)).first->second;
    }

    /// Texts that are put together from filters may be many; then the caller begins anew.
    bool is_full() const { return statements_.size() >= limit; }
    void clear() { statements_.clear(); }

private:
    static constexpr std::size_t limit = 1000;

    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, std::unique_ptr<Prepared>, Hash, std::equal_to<>> statements_;
};

} // namespace erasmi::data
