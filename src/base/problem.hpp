// What a person can mend: problems are values that travel back to the form that caused them.
#pragma once

#include "base/message.hpp"

#include <boost/system/result.hpp>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace erasmi {

/// One thing to mend. `field` is the form's name of the field, such as `steps.s2.title`; empty: the whole
/// form.
struct Problem {
    std::string field;
    Message message;

    friend bool operator==(Problem const&, Problem const&) = default;
};

using Problems = std::vector<Problem>;

/// A value, or every problem that prevented it. Never a value with problems.
template <class T>
using Checked = boost::system::result<T, Problems>;

/// Called by `Checked<T>::value()` without a value: the caller forgot to look, which is a bug of ours.
[[noreturn]] inline void throw_exception_from_error(Problems const& problems, boost::source_location const&)
{
    throw std::logic_error("unchecked problems, the first in field '" +
                           (problems.empty() ? std::string("?") : problems.front().field) + "'");
}

} // namespace erasmi
