// Xapian's errors, which are no std::exception, as such.
#pragma once

#include <xapian.h>

#include <stdexcept>
#include <type_traits>

namespace erasmi::search {

/// Runs `work`; errors of Xapian become std::runtime_error.
template <class Work>
auto guarded(Work&& work) -> std::invoke_result_t<Work>
{
    try {
        return work();
    } catch (Xapian::Error const& error) {
        throw std::runtime_error("search index: " + error.get_description());
    }
}

} // namespace erasmi::search
