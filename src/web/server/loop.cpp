// Accepting and the sweep over deadlines. One timer for all connections is cheaper than one for each, and
// exact enough.
#include "web/server/loop.hpp"

#include "web/server/conversation.hpp"
#include "web/server/listener.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <unordered_set>

namespace erasmi::web {
namespace {

using namespace std::chrono_literals;

/// How long accepting rests when the process has no file descriptor or the server no place left.
constexpr auto exhaustion_pause = 50ms;

/// How long it may take until what a lack of memory ended begins again.
constexpr auto longest_turn = 1s;

/// Often enough that a deadline is passed by a quarter at most.
Clock::duration sweep_interval(ServerOptions const& options)
{
    auto shortest = std::min({options.header_timeout, options.body_timeout, options.idle_timeout,
                              options.write_timeout, options.drain_timeout});
    return std::clamp<std::chrono::milliseconds>(shortest / 4, 5ms, 250ms);
}

/// IPv4 clients of an IPv6 socket are known by their IPv4 address.
std::string address_text(Tcp::endpoint const& endpoint)
{
    auto address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

} // namespace

struct Loop::State {
    State(Shared& shared, int listener);

    Await<void> accept();
    Await<bool> accept_one();
    Await<void> pause(Clock::duration time);
    void welcome(Socket socket);
    void converse_with(std::shared_ptr<Connection> const& connection, bool has_room);
    void forget(std::shared_ptr<Connection> const& connection);
    void welcome_waiting();
    Await<void> sweep();
    void begin_what_ended();
    void stop();
    bool run_for_a_turn();
    void run();

    Shared& shared;
    std::shared_ptr<net::io_context> context = std::make_shared<net::io_context>(1);
    Acceptor acceptor;
    Timer sweep_timer;
    std::unordered_set<std::shared_ptr<Connection>> connections;
    bool is_stopping = false;
    bool is_accepting = false, is_sweeping = false;
    std::atomic<Clock::time_point> last_turn = Clock::now();
    Clock::time_point drain_deadline = Clock::time_point::max();
};

Loop::State::State(Shared& shared, int listener)
    : shared(shared), acceptor(context->get_executor()), sweep_timer(context->get_executor())
{
    auto own = duplicate(listener);
    acceptor.assign(is_ipv6(own) ? Tcp::v6() : Tcp::v4(), own);
    acceptor.non_blocking(true);
}

Await<void> Loop::State::pause(Clock::duration time)
{
    Timer timer(context->get_executor(), time);
    co_await timer.async_wait(with_error);
}

/// False: nothing can be accepted now.
Await<bool> Loop::State::accept_one()
{
    if (shared.connections >= shared.connection_limit) co_return false;
    auto [error, socket] = co_await acceptor.async_accept(with_error);
    if (error) co_return error == net::error::connection_aborted;
    welcome(std::move(socket));
    co_return true;
}

/// Without the pause a process out of descriptors would ask for the waiting client again and again at full
/// speed.
Await<void> Loop::State::accept()
{
    while (!is_stopping) {
        bool may_go_on = false;
        try {
            may_go_on = co_await accept_one();
        } catch (std::exception const&) {
            // No memory for one more connection: as with descriptors, wait until another ends.
        }
        if (!may_go_on && !is_stopping) co_await pause(exhaustion_pause);
    }
}

void Loop::State::welcome(Socket socket)
{
    Error error;
    auto peer = address_text(socket.remote_endpoint(error));
    if (error) return; // gone already
    socket.set_option(Tcp::no_delay(true), error);
    auto has_room = shared.has_room_for(peer);
    auto connection = Connection::open(std::move(socket), context, std::move(peer), shared);
    connections.insert(connection);
    if (is_stopping) connection->leave();
    try {
        converse_with(connection, has_room);
    } catch (std::exception const&) {
        forget(connection);
        throw;
    }
}

void Loop::State::converse_with(std::shared_ptr<Connection> const& connection, bool has_room)
{
    net::co_spawn(context->get_executor(),
                  has_room ? converse(connection, shared) : turn_away(connection, shared),
                  [this, connection](std::exception_ptr) { forget(connection); });
}

void Loop::State::forget(std::shared_ptr<Connection> const& connection)
{
    connections.erase(connection);
    if (is_stopping && connections.empty()) sweep_timer.cancel(); // the sweep is what keeps the loop going
}

/// Who is connected already, in the eyes of the kernel, would be reset with the listening socket.
void Loop::State::welcome_waiting()
{
    for (;;) {
        Error error;
        Socket socket(context->get_executor());
        acceptor.accept(socket, error);
        if (error) return;
        welcome(std::move(socket));
    }
}

Await<void> Loop::State::sweep()
{
    auto const interval = sweep_interval(shared.options);
    while (!is_stopping || !connections.empty()) {
        sweep_timer.expires_after(interval);
        co_await sweep_timer.async_wait(with_error);
        auto now = Clock::now();
        last_turn = now;
        for (auto const& connection : connections) {
            connection->interrupt_if_late(now);
            connection->hear_missed_bell();
            if (now >= drain_deadline) connection->abandon();
        }
    }
}

void Loop::State::stop()
{
    if (std::exchange(is_stopping, true)) return;
    if (shared.options.inherited_socket < 0) welcome_waiting();
    Error ignored;
    acceptor.close(ignored);
    drain_deadline = Clock::now() + shared.options.drain_timeout;
    for (auto const& connection : connections) connection->leave();
    sweep_timer.cancel();
}

/// Accepting and the sweep, at the beginning and whenever a lack of memory has ended one of them.
void Loop::State::begin_what_ended()
{
    if (!is_accepting && !is_stopping) {
        net::co_spawn(context->get_executor(), accept(),
                      [this](std::exception_ptr) { is_accepting = false; });
        is_accepting = true;
    }
    if (!is_sweeping && (!is_stopping || !connections.empty())) {
        net::co_spawn(context->get_executor(), sweep(), [this](std::exception_ptr) { is_sweeping = false; });
        is_sweeping = true;
    }
}

/// False: the loop was stopped and nothing is left to do.
bool Loop::State::run_for_a_turn()
{
    begin_what_ended();
    context->run_for(longest_turn);
    if (!context->stopped()) return true;
    if (is_stopping && connections.empty()) return false;
    context->restart(); // there is something to begin again
    return true;
}

/// A handler that throws for want of memory must not end the thread.
void Loop::State::run()
{
    for (bool goes_on = true; goes_on;) {
        try {
            goes_on = run_for_a_turn();
        } catch (std::exception const&) {
            // The connection that threw is gone; the loop goes on with the others.
        }
    }
    last_turn = Clock::time_point::max();
}

Loop::Loop(Shared& shared, int listener) : state_(std::make_unique<State>(shared, listener)) {}
Loop::~Loop() = default;
void Loop::run() { state_->run(); }
bool Loop::has_turned_since(Clock::time_point moment) const { return state_->last_turn.load() >= moment; }
void Loop::stop()
{
    net::post(*state_->context, [state = state_.get()] { state->stop(); });
}

} // namespace erasmi::web
