// Head and body go out in one system call; answers to pipelined requests wait for each other while they are
// small.
#include "web/server/answering.hpp"

#include "web/server/answer_head.hpp"
#include "web/server/event_queue.hpp"
#include "web/server/open_file.hpp"

namespace erasmi::web {
namespace {

constexpr std::size_t small_body = 4 * 1024;
constexpr std::size_t batch_limit = 64 * 1024;

std::string_view body_in_memory(Response const& response)
{
    if (response.shared_body) return *response.shared_body;
    return response.static_body.empty() ? std::string_view(response.body) : response.static_body;
}

/// What waits will go with the next answer, or before the next read.
Await<bool> no_flush() { co_return true; }

class Answer {
public:
    Answer(Connection& connection, Shared& shared, Asked& asked, Response response)
        : connection_(connection),
          shared_(shared),
          asked_(asked),
          response_(std::move(response)),
          is_head_only_(asked_.served.method == "HEAD" || !may_have_body(response_.status))
    {
        asked_.served.status = response_.status;
    }

    Await<bool> send();
    void report();

private:
    Await<bool> send_body();
    Await<bool> send_file(FileSlice slice);
    Await<bool> send_events();
    Await<void> carry(EventQueue& queue);
    void put_head(std::optional<std::uint64_t> length);
    bool may_wait(std::string_view body) const;

    Connection& connection_;
    Shared& shared_;
    Asked& asked_;
    Response response_;
    bool is_head_only_;
};

void Answer::put_head(std::optional<std::uint64_t> length)
{
    if (connection_.is_leaving() || (!length && may_have_body(response_.status))) asked_.keeps_alive = false;
    auto persistence = !asked_.keeps_alive    ? Persistence::close
                       : asked_.version == 10 ? Persistence::keep_explicitly
                                              : Persistence::keep;
    auto before = connection_.output().size();
    append_head(connection_.output(), response_, length, persistence);
    asked_.served.bytes += connection_.output().size() - before;
}

void Answer::report()
{
    asked_.served.duration = Clock::now() - asked_.since;
    shared_.report(asked_.served);
}

Await<bool> Answer::send()
{
    if (response_.events) return send_events();
    return response_.file ? send_file(*response_.file) : send_body();
}

/// When another request has been read already, its answer can travel in the same packet.
bool Answer::may_wait(std::string_view body) const
{
    return asked_.keeps_alive && !connection_.input().empty() && body.size() <= small_body &&
           connection_.output().size() <= batch_limit;
}

/// No coroutine of its own: every answer passes here, and each coroutine costs an allocation.
Await<bool> Answer::send_body()
{
    auto body = body_in_memory(response_);
    put_head(may_have_body(response_.status) ? std::optional<std::uint64_t>(body.size()) : std::nullopt);
    if (is_head_only_) body = {};
    asked_.served.bytes += body.size();
    if (!may_wait(body)) return connection_.flush(body);
    connection_.output() += body;
    return no_flush();
}

Await<bool> Answer::send_file(FileSlice slice)
{
    OpenFile file(slice.path);
    if (file.size() < slice.offset || file.size() - slice.offset < slice.length)
        throw std::runtime_error("a file is shorter than its answer");
    put_head(slice.length);
    if (is_head_only_) co_return co_await connection_.flush();
    asked_.served.bytes += slice.length;
    co_return co_await connection_.flush_file(file.descriptor(), slice.offset, slice.length);
}

Await<bool> Answer::send_events()
{
    response_.headers.set("Content-Type", "text/event-stream");
    response_.headers.set("Cache-Control", "no-store");
    response_.headers.set("X-Accel-Buffering", "no"); // nginx would collect events otherwise
    auto queue = std::make_shared<EventQueue>(connection_.bell());
    if (!is_head_only_) response_.events(queue);
    put_head({});
    if (!is_head_only_) co_await carry(*queue);
    co_return co_await connection_.flush();
}

Await<void> Answer::carry(EventQueue& queue)
{
    connection_.ring_at_hang_up();
    auto is_up = co_await connection_.flush();
    while (is_up && !queue.is_dropped()) {
        auto text = queue.take();
        if (text.empty()) {
            if (!queue.is_open() || connection_.is_leaving() || connection_.has_peer_hung_up()) break;
            auto is_rung = co_await connection_.doze(Clock::now() + shared_.options.event_ping);
            if (is_rung) continue;
            connection_.output() += ": ping\n\n";
        }
        is_up = co_await connection_.flush(text);
        queue.sent(text.size());
        asked_.served.bytes += text.size();
    }
    queue.close();
}

} // namespace

Await<bool> send_answer(Connection& connection, Shared& shared, Asked& asked, Response response)
{
    Answer answer(connection, shared, asked, std::move(response));
    auto is_sent = co_await answer.send();
    answer.report();
    co_return (is_sent && asked.keeps_alive);
}

} // namespace erasmi::web
