#include "web/network.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace erasmi::web {

bool is_loopback(std::string_view address) { return address.starts_with("127.") || address == "::1"; }

std::string network_of(std::string const& address)
{
    in6_addr parsed{};
    bool is_ipv6 = ::inet_pton(AF_INET6, address.c_str(), &parsed) == 1;
    if (!is_ipv6 || IN6_IS_ADDR_V4MAPPED(&parsed)) return address;
    std::fill(std::begin(parsed.s6_addr) + 8, std::end(parsed.s6_addr), std::uint8_t{0});
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(AF_INET6, &parsed, text.data(), text.size());
    return std::string(text.data()) + "/64";
}

} // namespace erasmi::web
