// What a database refuses, sorted by what can be done about it.
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

namespace erasmi::data {

enum class ErrorKind {
    unique,      ///< such a row exists already
    reference,   ///< a row that others point to, or that points nowhere
    rule,        ///< a `check` or `not null` of the table
    full,        ///< no space left; reading goes on
    unavailable, ///< not reachable, busy, read-only, too slow; may pass
    conflict,    ///< another transaction won; the work may run again
    defect,      ///< a mistake in our SQL or a damaged database
};

/// The text is for logs and names tables and columns; people are shown the status that `as_stop` gives.
class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, std::string const& text) : std::runtime_error(text), kind_(kind) {}
    ErrorKind kind() const { return kind_; }

private:
    ErrorKind kind_;
};

/// `Stop` 507 for a full disk and 503 for what may pass, whether the database says so, a file
/// (std::system_error) or the memory; every other exception stays as it is.
std::exception_ptr as_stop(std::exception_ptr error);

} // namespace erasmi::data
