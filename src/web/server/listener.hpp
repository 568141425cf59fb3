// The listening socket, by plain POSIX calls.
#pragma once

#include "web/http.hpp"

#include <cstdint>

namespace erasmi::web {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor();
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

/// Binds and listens, or duplicates the inherited socket. All functions throw std::system_error.
int listening_socket(ServerOptions const& options);
int duplicate(int descriptor);
std::uint16_t port_of(int socket);
bool is_ipv6(int socket);

} // namespace erasmi::web
