// Xapian's errors, which are no std::exception, as such: what its files refuse may pass.
#pragma once

#include "data/error.hpp"

#include <xapian.h>

#include <stdexcept>
#include <type_traits>

namespace erasmi::search {

/// Runs `work`; errors of Xapian's files become `data::Error`, others std::runtime_error.
template <class Work>
auto guarded(Work&& work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (Xapian::DatabaseError const& error) {
        throw data::Error(data::ErrorKind::unavailable, "search index: " + error.get_description());
    } catch (Xapian::Error const& error) {
        throw std::runtime_error("search index: " + error.get_description());
    }
}

} // namespace erasmi::search
