// What all event loops of one server share.
#pragma once

#include "web/http.hpp"
#include "web/server/peer.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>

namespace erasmi::web {

/// Of the answer to what was thrown while a request was received or its answer sent.
Status status_of(std::exception_ptr const& error);

struct Shared {
    Shared(ServerOptions options, Application application);

    ServerOptions const options;
    Application const application;
    std::size_t const connection_limit; ///< what the options ask for, within what the process may open
    std::atomic<std::size_t> connections = 0;
    std::atomic<std::uint64_t> requests = 0; ///< the number of the newest
    PeerCounts peers;

    /// For one more connection from this address. Trusted proxies carry many clients: only the whole limit
    /// binds them.
    bool has_room_for(std::string const& peer) const;
    /// What the application answers to a fault; a bare status should it fail at that.
    Response refusal(Status status) const;
    /// What it answers to a request whose body could not be taken in.
    Response refusal_of_body(Request const& request, std::exception_ptr const& error) const;
    /// Never throws: a log that fails must not cost an answer.
    void report(Served const& served) const;
};

} // namespace erasmi::web
