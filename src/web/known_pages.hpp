// Pages whose entity tags are known without rendering them: a guest who has the page, while nobody has
// written anything, is told so at once.
#pragma once

#include "base/memo.hpp"
#include "web/visit.hpp"

#include <optional>
#include <string>

namespace erasmi::web {

/// Keeps tags, no pages. What depends on the hour is rendered anew each minute.
class KnownPages {
public:
    /// The tag of what this visit asks for, when it is known and the visitor has it. Else the visit's answer
    /// may be kept. Call with the transaction that would render it.
    std::optional<std::string> find(Visit& visit, data::Tx& tx);
    /// To be called with the finished answer of every visit.
    void keep(Visit const& visit, Response const& response);

private:
    Memo<std::string> tags_{4 << 20}; // bytes
};

} // namespace erasmi::web
