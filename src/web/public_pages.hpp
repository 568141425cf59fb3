// Which pages everybody may read, as features tell of them to search engines.
#pragma once

#include "base/clock.hpp"
#include "data/tx.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

struct PublicPage {
    std::string key;  ///< by which pages of one kind are sorted
    std::string path; ///< without language
    std::optional<Instant> changed_at = {};
};

/// Pages of one kind, in ascending order of their keys.
struct PublicPages {
    std::string_view name; ///< in addresses: "practices"
    /// Those from the one after `after`, at most `limit`.
    std::function<std::vector<PublicPage>(data::Tx&, std::string_view after, int limit)> list;
    /// The last key of each full page of that size.
    std::function<std::vector<std::string>(data::Tx&, int size)> ends;
};

} // namespace erasmi::web
