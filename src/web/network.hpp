// What an address on the network says about who may be behind it.
#pragma once

#include <string>
#include <string_view>

namespace erasmi::web {

/// True for an address of this machine.
bool is_loopback(std::string_view address);

/// What counts as one client: an IPv4 address; of an IPv6 address the first 64 bits, "2001:db8::/64", because
/// whoever has one address has all of these (RFC 4291, 2.5.4). Other texts stay as they are.
std::string network_of(std::string const& address);

} // namespace erasmi::web
