// One TCP connection on its event loop: what was read and not yet used, what waits to be sent, and the one
// deadline.
#pragma once

#include "web/server/asio.hpp"
#include "web/server/bell.hpp"
#include "web/server/shared.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// The most that is read ahead. A chunk header or trailer beyond it is refused, not collected.
    static constexpr std::size_t input_limit = 32 * 1024;

    static std::shared_ptr<Connection> open(Socket socket, std::shared_ptr<net::io_context> loop,
                                            std::string peer, Shared& shared);
    Connection(Socket socket, std::string peer, Shared& shared); ///< only for `open`
    ~Connection();

    std::string const& peer() const { return peer_; }

    /// What was read and not consumed.
    std::string_view input() const { return {buffer_.data() + begin_, end_ - begin_}; }
    void consume(std::size_t bytes) { begin_ += bytes; }
    /// Sends what waits, then reads more. False: the peer closed, the deadline passed or the loop gave up.
    /// Throws Stop(431) when `input` is full.
    Await<bool> fill();

    /// What waits to be sent with the next `fill` or `flush`.
    std::string& output() { return output_; }
    /// Sends `output` and `body` behind it, in one system call where the kernel takes it.
    Await<bool> flush(std::string_view body = {});
    /// Sends `output` and a part of an open file, which the kernel copies.
    Await<bool> flush_file(int file, std::uint64_t offset, std::uint64_t length);
    /// Ends our side and reads what still comes for a while, so that the peer sees our last answer and no
    /// reset (RFC 9112, 9.6).
    Await<void> hang_up();
    void close();

    /// Until the bell rings; false when `until` came first.
    Await<bool> doze(Clock::time_point until = Clock::time_point::max());
    std::shared_ptr<Bell> bell() const;
    /// A bell that rang while there was no memory to post it.
    void hear_missed_bell();
    /// Rings the bell when the peer ends its side or says more.
    void ring_at_hang_up();
    bool has_peer_hung_up();

    /// When reading or sending is interrupted, once.
    void set_deadline(Clock::time_point deadline) { deadline_ = deadline; }
    void interrupt_if_late(Clock::time_point now);
    /// True once after an interruption.
    bool take_lateness() { return std::exchange(is_late_, false); }

    /// Between requests nothing is kept but the deadline. When the server stops, what is left of it is a
    /// short grace, because a request may be on its way.
    void rest_until(Clock::time_point deadline);
    /// From the first byte of a request on.
    void wake_until(Clock::time_point deadline);
    /// The server is stopping: the answer under way is the last.
    void leave();
    bool is_leaving() const { return is_leaving_; }
    /// The server waits no longer.
    void abandon();
    bool is_abandoned() const { return is_abandoned_; }

private:
    struct OwnBell;

    bool make_room();
    void expect_progress();
    void wake();

    Socket socket_;
    Timer alarm_;
    std::shared_ptr<OwnBell> bell_;
    std::string peer_;
    std::string network_; ///< of the peer, under which it is counted
    Shared& shared_;

    std::vector<char> buffer_;
    std::size_t begin_ = 0, end_ = 0;
    std::string output_;

    Clock::time_point deadline_ = Clock::time_point::max();
    bool is_late_ = false;
    bool is_idle_ = true;
    bool is_rung_ = false;
    bool is_leaving_ = false;
    bool is_abandoned_ = false;
};

} // namespace erasmi::web
