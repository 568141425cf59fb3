// Everything here runs on the connection's own thread, but for `OwnBell::ring`.
#include "web/server/connection.hpp"

#include "web/network.hpp"

#include <boost/asio/buffer.hpp>
#include <sys/sendfile.h>

#include <array>
#include <atomic>

namespace erasmi::web {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t first_buffer_size = 4 * 1024;
constexpr std::uint64_t file_step = 256 * 1024;

/// How long and how much a connection that we end may still send.
constexpr auto linger_time = 3s;
constexpr std::size_t linger_bytes = 16 * 1024 * 1024;

/// What an idle connection gets when the server stops.
constexpr auto leaving_grace = 500ms;

} // namespace

/// Keeps the loop's queue alive, not the connection, which must end on its own thread.
struct Connection::OwnBell : Bell {
    std::shared_ptr<net::io_context> loop;
    std::weak_ptr<Connection> connection;
    std::atomic<bool> is_unheard = false; ///< it could not be posted; the sweep listens for it

    void ring() noexcept override
    {
        try {
            net::post(*loop, [weak = connection] {
                if (auto self = weak.lock()) self->wake();
            });
        } catch (std::exception const&) {
            is_unheard = true;
        }
    }
};

std::shared_ptr<Connection> Connection::open(Socket socket, std::shared_ptr<net::io_context> loop,
                                             std::string peer, Shared& shared)
{
    auto self = std::make_shared<Connection>(std::move(socket), std::move(peer), shared);
    auto bell = std::make_shared<OwnBell>();
    bell->loop = std::move(loop);
    bell->connection = self;
    self->bell_ = std::move(bell);
    return self;
}

Connection::Connection(Socket socket, std::string peer, Shared& shared)
    : socket_(std::move(socket)),
      alarm_(socket_.get_executor()),
      peer_(std::move(peer)),
      network_(network_of(peer_)),
      shared_(shared),
      buffer_(first_buffer_size)
{
    shared_.connections.fetch_add(1);
    shared_.peers.enter(network_);
}

Connection::~Connection()
{
    shared_.peers.leave(network_);
    shared_.connections.fetch_sub(1);
}

bool Connection::make_room()
{
    if (begin_ == end_) begin_ = end_ = 0;
    if (end_ < buffer_.size()) return true;
    if (begin_ > 0) {
        std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_), buffer_.end(), buffer_.begin());
        end_ -= std::exchange(begin_, 0);
        return true;
    }
    if (buffer_.size() >= input_limit) return false;
    buffer_.resize(input_limit);
    return true;
}

Await<bool> Connection::fill()
{
    if (!output_.empty()) {
        auto is_sent = co_await flush();
        if (!is_sent) co_return false;
    }
    if (!make_room()) throw Stop(Status::header_fields_too_large);
    auto room = net::buffer(buffer_.data() + end_, buffer_.size() - end_);
    auto [error, count] = co_await socket_.async_read_some(room, with_error);
    if (error || is_late_ || is_abandoned_) co_return false;
    end_ += count;
    co_return true;
}

/// From one step to the next: the kernel takes more only once the peer has taken a good part of what waits,
/// so a byte now and then does not count as reading.
void Connection::expect_progress() { set_deadline(Clock::now() + shared_.options.write_timeout); }

Await<bool> Connection::flush(std::string_view body)
{
    auto const deadline = deadline_;
    auto output = std::move(output_);
    std::string_view head = output;
    while (!head.empty() || !body.empty()) {
        expect_progress();
        std::array<net::const_buffer, 2> const parts{net::buffer(head.data(), head.size()),
                                                     net::buffer(body.data(), body.size())};
        auto [error, count] = co_await socket_.async_send(parts, with_error);
        if (error || is_late_ || is_abandoned_) co_return false;
        auto of_head = std::min(count, head.size());
        head.remove_prefix(of_head);
        body.remove_prefix(count - of_head);
    }
    output.clear();
    output_ = std::move(output); // keeps its memory for the next answer
    set_deadline(deadline);
    co_return true;
}

Await<bool> Connection::flush_file(int file, std::uint64_t offset, std::uint64_t length)
{
    auto is_head_sent = co_await flush();
    if (!is_head_sent) co_return false;
    auto const deadline = deadline_;
    auto const end = offset + length;
    while (offset < end) {
        expect_progress();
        auto [error] = co_await socket_.async_wait(Socket::wait_write, with_error);
        if (error || is_late_ || is_abandoned_) co_return false;
        auto position = static_cast<off_t>(offset);
        auto count = ::sendfile(socket_.native_handle(), file, &position, std::min(end - offset, file_step));
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) co_return false;
        if (count > 0) offset += static_cast<std::uint64_t>(count);
    }
    set_deadline(deadline);
    co_return true;
}

Await<void> Connection::hang_up()
{
    Error error;
    socket_.shutdown(Tcp::socket::shutdown_send, error);
    set_deadline(Clock::now() + linger_time);
    for (std::size_t received = 0; !error && !is_late_ && !is_abandoned_ && received < linger_bytes;) {
        auto [failure, count] = co_await socket_.async_read_some(net::buffer(buffer_), with_error);
        error = failure;
        received += count;
    }
}

void Connection::close()
{
    Error ignored;
    socket_.close(ignored);
}

Await<bool> Connection::doze(Clock::time_point until)
{
    if (!is_rung_) {
        alarm_.expires_at(until);
        co_await alarm_.async_wait(with_error);
    }
    co_return std::exchange(is_rung_, false);
}

std::shared_ptr<Bell> Connection::bell() const { return bell_; }

void Connection::wake()
{
    is_rung_ = true;
    alarm_.cancel();
}

void Connection::hear_missed_bell()
{
    if (bell_->is_unheard.exchange(false)) wake();
}

void Connection::ring_at_hang_up()
{
    socket_.async_wait(Socket::wait_read, [self = shared_from_this()](Error error) {
        if (!error) self->bell_->ring();
    });
}

bool Connection::has_peer_hung_up()
{
    char next;
    auto count = ::recv(socket_.native_handle(), &next, 1, MSG_PEEK | MSG_DONTWAIT);
    return count == 0 || (count < 0 && errno != EAGAIN);
}

void Connection::interrupt_if_late(Clock::time_point now)
{
    if (deadline_ > now) return;
    deadline_ = Clock::time_point::max();
    is_late_ = true;
    Error ignored;
    socket_.cancel(ignored);
}

void Connection::rest_until(Clock::time_point deadline)
{
    is_idle_ = true;
    if (is_leaving_) deadline = std::min(deadline, Clock::now() + leaving_grace);
    set_deadline(deadline);
    if (buffer_.size() > first_buffer_size && begin_ == end_) {
        buffer_ = std::vector<char>(first_buffer_size);
        begin_ = end_ = 0;
    }
}

void Connection::wake_until(Clock::time_point deadline)
{
    is_idle_ = false;
    set_deadline(deadline);
}

void Connection::leave()
{
    is_leaving_ = true;
    if (is_idle_) rest_until(deadline_);
    bell_->ring();
}

void Connection::abandon()
{
    is_abandoned_ = true;
    wake();
    close();
}

} // namespace erasmi::web
