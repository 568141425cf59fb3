// Everything that goes wrong, turned into an answer in one place.
#pragma once

#include "base/locale.hpp"
#include "web/context.hpp"

#include <exception>
#include <string>

namespace erasmi::web {

/// The members of a problem (RFC 9457, section 3.1): type, title, status; for a message that is not empty
/// also its key, as `key`, and its text, as `detail`.
json::object problem_details(Locale const& locale, Status status, Message const& message);

/// The answer for an exception: its own status for a `Stop`; otherwise 500 with an incident number, which is
/// logged together with what happened. People get a page, programs get problem+json.
Response error_answer(Context const& context, std::exception_ptr error);

/// The answer for a status, for what has no handler: unknown paths, methods, broken requests.
Response status_answer(Context const& context, Status status, Message const& message = {});

/// 503 without a body, where memory for more could not be had. Takes none.
Response last_answer() noexcept;

/// An answer before anything is known about the client: English and plain.
Response bare_answer(Status status);

} // namespace erasmi::web
