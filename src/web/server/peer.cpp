// Addresses are compared as text, in the form inet_ntop writes.
#include "web/server/peer.hpp"

#include "base/text.hpp"
#include "web/ascii.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <optional>

namespace erasmi::web {
namespace {

/// The address in its canonical form, or nothing when `text` is none.
std::optional<std::string> canonical_address(std::string_view text)
{
    auto source = std::string(text);
    std::array<unsigned char, sizeof(in6_addr)> address{};
    std::array<char, INET6_ADDRSTRLEN> written{};
    for (int family : {AF_INET, AF_INET6})
        if (::inet_pton(family, source.c_str(), address.data()) == 1)
            return ::inet_ntop(family, address.data(), written.data(), written.size());
    return {};
}

std::string_view after_last_comma(std::string_view list)
{
    auto comma = list.rfind(',');
    return trim(comma == list.npos ? list : list.substr(comma + 1));
}

std::string client_address(std::string_view forwarded, std::string const& socket_peer,
                           std::vector<std::string> const& proxies)
{
    auto client = socket_peer;
    while (is_trusted(client, proxies) && !forwarded.empty()) {
        auto named = canonical_address(after_last_comma(forwarded));
        if (!named) break;
        client = *named;
        auto comma = forwarded.rfind(',');
        forwarded = comma == forwarded.npos ? std::string_view() : forwarded.substr(0, comma);
    }
    return client;
}

/// Several lines of one name are one list (RFC 9110, 5.3).
std::string joined(Headers const& headers, std::string_view name)
{
    std::string list;
    for (auto const& line : headers)
        if (same_without_case(line.name, name)) list += (list.empty() ? "" : ",") + line.value;
    return list;
}

} // namespace

void PeerCounts::enter(std::string const& network)
{
    std::scoped_lock lock(mutex_);
    ++counts_[network];
}

void PeerCounts::leave(std::string const& network)
{
    std::scoped_lock lock(mutex_);
    auto found = counts_.find(network);
    if (found != counts_.end() && --found->second == 0) counts_.erase(found);
}

std::size_t PeerCounts::count(std::string const& network) const
{
    std::scoped_lock lock(mutex_);
    auto found = counts_.find(network);
    return found == counts_.end() ? 0 : found->second;
}

bool is_trusted(std::string_view peer, std::vector<std::string> const& proxies)
{
    return std::ranges::find(proxies, peer) != proxies.end();
}

void identify_client(Request& request, std::string const& socket_peer,
                     std::vector<std::string> const& proxies)
{
    request.peer = socket_peer;
    if (!is_trusted(socket_peer, proxies)) return;
    request.peer = client_address(joined(request.headers, "X-Forwarded-For"), socket_peer, proxies);
    request.secure = after_last_comma(joined(request.headers, "X-Forwarded-Proto")) == "https";
}

} // namespace erasmi::web
