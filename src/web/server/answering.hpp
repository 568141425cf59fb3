// How an answer leaves: from memory, from a file, or as a stream of events.
#pragma once

#include "web/server/connection.hpp"

namespace erasmi::web {

/// What is kept of a request to answer it.
struct Asked {
    Served served = {}; ///< with method, target and peer as far as they are known
    int version = 11;
    bool keeps_alive = false;
    Clock::time_point since = Clock::now();
};

/// Sends `response` and reports it, completing `asked`. True: the connection may carry a further request.
/// Throws, with nothing sent, when the answer cannot be: a broken header line, a file that is not there.
Await<bool> send_answer(Connection& connection, Shared& shared, Asked& asked, Response response);

} // namespace erasmi::web
