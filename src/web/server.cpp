// The server as the program sees it: one listening socket, and an event loop on each thread.
#include "web/http.hpp"
#include "web/server/listener.hpp"
#include "web/server/loop.hpp"

#include <algorithm>
#include <csignal>
#include <ranges>
#include <thread>

namespace erasmi::web {

namespace {

ServerOptions with_port(ServerOptions options, std::uint16_t port)
{
    for (auto& host : options.hosts)
        if (host.ends_with(":0")) host.replace(host.size() - 1, 1, std::to_string(port));
    return options;
}

} // namespace

/// Only the loops hold the socket, so that the port is free as soon as the last of them stops accepting.
struct Server::State {
    State(ServerOptions const& options, Application application)
        : State(options, std::move(application), Descriptor(listening_socket(options)))
    {
    }

    State(ServerOptions const& options, Application application, Descriptor const& listener)
        : port(port_of(listener.number())), shared(with_port(options, port), std::move(application))
    {
        for (int i = 0; i < std::max(1, shared.options.io_threads); ++i)
            loops.push_back(std::make_unique<Loop>(shared, listener.number()));
    }

    std::uint16_t const port;
    Shared shared;
    std::vector<std::unique_ptr<Loop>> loops;
};

Server::Server(ServerOptions const& options, Application application)
    : state_(std::make_shared<State>(options, std::move(application)))
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

bool Server::is_moving(std::chrono::milliseconds patience) const
{
    auto since = std::chrono::steady_clock::now() - patience;
    return std::ranges::all_of(state_->loops,
                               [&](auto const& loop) { return loop->has_turned_since(since); });
}

std::size_t Server::connections() const { return state_->shared.connections; }

} // namespace erasmi::web
