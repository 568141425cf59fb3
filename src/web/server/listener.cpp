// One socket for all event loops, without SO_REUSEPORT: a second server on the same port is an error that
// must be seen.
#include "web/server/listener.hpp"

#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace erasmi::web {
namespace {

int checked(int result, char const* what)
{
    if (result < 0) throw std::system_error(errno, std::generic_category(), what);
    return result;
}

sockaddr_storage own_address(int socket)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    checked(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size), "asking a socket's address");
    return address;
}

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses numeric_address(ServerOptions const& options)
{
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(options.address.c_str(), std::to_string(options.port).c_str(), &hints, &found) != 0)
        throw std::system_error(EINVAL, std::generic_category(), options.address);
    return {found, &::freeaddrinfo};
}

} // namespace

Descriptor::~Descriptor() { ::close(number_); }

int duplicate(int descriptor)
{
    return checked(::fcntl(descriptor, F_DUPFD_CLOEXEC, 0), "duplicating a socket");
}

int listening_socket(ServerOptions const& options)
{
    if (options.inherited_socket >= 0) return duplicate(options.inherited_socket);
    auto address = numeric_address(options);
    int socket =
        checked(::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "socket");
    try {
        int on = 1;
        checked(::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on), "SO_REUSEADDR");
        checked(::bind(socket, address->ai_addr, address->ai_addrlen), "bind");
        checked(::listen(socket, SOMAXCONN), "listen");
    } catch (...) {
        ::close(socket);
        throw;
    }
    return socket;
}

std::uint16_t port_of(int socket)
{
    auto address = own_address(socket);
    auto const* any = reinterpret_cast<unsigned char const*>(&address);
    // The port stands at the same place in IPv4 and IPv6 addresses, in network order.
    auto const* port = any + offsetof(sockaddr_in, sin_port);
    return static_cast<std::uint16_t>(port[0] << 8 | port[1]);
}

bool is_ipv6(int socket) { return own_address(socket).ss_family == AF_INET6; }

} // namespace erasmi::web
