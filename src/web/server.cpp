// The server as the program sees it: one listening socket, and an event loop on each thread.
#include "web/http.hpp"
#include "web/server/listener.hpp"
#include "web/server/loop.hpp"

#include <algorithm>
#include <csignal>
#include <thread>

namespace erasmi::web {

/// Only the loops hold the socket, so that the port is free as soon as the last of them stops accepting.
struct Server::State {
    State(ServerOptions options, Application application) : shared(std::move(options), std::move(application))
    {
        Descriptor listener(listening_socket(shared.options));
        port = port_of(listener.number());
        for (int i = 0; i < std::max(1, shared.options.io_threads); ++i)
            loops.push_back(std::make_unique<Loop>(shared, listener.number()));
    }

    Shared shared;
    std::uint16_t port = 0;
    std::vector<std::unique_ptr<Loop>> loops;
};

Server::Server(ServerOptions options, Application application)
    : state_(std::make_shared<State>(std::move(options), std::move(application)))
{
    std::signal(SIGPIPE, SIG_IGN); // sendfile to a client that left would end the process
}

Server::~Server() = default;

std::uint16_t Server::port() const { return state_->port; }

void Server::run()
{
    std::vector<std::jthread> threads;
    for (auto const& loop : state_->loops | std::views::drop(1))
        threads.emplace_back([&loop] { loop->run(); });
    state_->loops.front()->run();
}

void Server::stop()
{
    for (auto const& loop : state_->loops) loop->stop();
}

std::size_t Server::connections() const { return state_->shared.connections; }

} // namespace erasmi::web
