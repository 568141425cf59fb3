// Who is at the other end: how many connections one network holds, and whose word about another address
// counts.
#pragma once

#include "web/http.hpp"

#include <cstddef>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace erasmi::web {

/// Connections by the network of their peers (`network_of`). Thread-safe.
class PeerCounts {
public:
    void enter(std::string const& network);
    void leave(std::string const& network);
    std::size_t count(std::string const& network) const;

private:
    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::size_t> counts_;
};

bool is_trusted(std::string_view peer, std::vector<std::string> const& proxies);

/// Sets `request.peer` and `request.secure`. What X-Forwarded-For and X-Forwarded-Proto say is believed only
/// when `socket_peer` is one of `proxies`: the client is the last address in the list that is none of them.
void identify_client(Request& request, std::string const& socket_peer,
                     std::vector<std::string> const& proxies);

} // namespace erasmi::web
