// One request on its way through the gate: who sent it, and what answers it before and after its handler.
#pragma once

#include "web/context.hpp"

#include <exception>
#include <memory>
#include <optional>
#include <string>

namespace erasmi::web {

/// Owned by whoever works on it next.
struct Visit {
    Visit(Site const& site, Request asked) : request(std::move(asked)), context{site, request} {}
    Visit(Visit const&) = delete;
    Visit& operator=(Visit const&) = delete;

    Request request;
    Context context;
    std::string token;         ///< from the session cookie, or empty
    std::string guest;         ///< from the guest's cookie, or empty
    std::string page_key = {}; ///< under which the page's entity tag may be kept, or empty
};

using SharedVisit = std::shared_ptr<Visit>;

/// Thrown inside a write to undo it and still give its answer.
struct Undone {
    Response answer;
};

/// Who asks: the session's person with her roles of this moment, or a guest.
void identify(Visit& visit, data::Tx& tx);

/// Everything before the handler: address, language, form, route, pace, forgery check. The finished answer
/// when there is one already; nothing when the handler of `context.route` must run.
std::optional<Response> early_answer(Visit& visit) noexcept;

/// The answer to what a handler, or the way to it, has thrown; not finished yet.
Response answer_of(Visit& visit, std::exception_ptr error);

} // namespace erasmi::web
