// The order of things for each request: head, checks, plan, body, application, answer.
#include "web/server/conversation.hpp"

#include "web/server/answering.hpp"
#include "web/server/framing.hpp"
#include "web/server/pending_answer.hpp"

namespace erasmi::web {
namespace {

using Stage = RequestReader::Stage;

/// A body must not come slower than this, after the body timeout.
constexpr std::uint64_t least_bytes_per_second = 16 * 1024;

class Conversation {
public:
    Conversation(Connection& connection, Shared& shared)
        : connection_(connection),
          shared_(shared),
          options_(shared.options),
          reader_({.head = options_.header_limit, .fields = options_.header_count_limit})
    {
        forget_request();
    }

    Await<void> run();
    Await<bool> refuse(Status status);

private:
    Await<bool> exchange();
    Await<bool> read_head();
    void forget_request();
    void check_head();
    std::optional<Response> plan_body(BodyPlan& plan);
    Await<bool> read_body(BodyPlan plan);
    Await<bool> receive_body(BodyPlan plan, std::optional<Response>& refusal);
    bool is_client_waiting();
    void take_input();
    std::shared_ptr<PendingAnswer> ask_application();
    Await<bool> wait_for(PendingAnswer& pending);

    Connection& connection_;
    Shared& shared_;
    ServerOptions const& options_;
    RequestReader reader_;
    Asked asked_;
    std::chrono::milliseconds patience_ = options_.header_timeout;
};

void Conversation::take_input()
{
    if (!connection_.input().empty()) connection_.consume(reader_.take(connection_.input()));
}

void Conversation::forget_request()
{
    asked_ = Asked();
    asked_.served.peer = connection_.peer();
    asked_.served.number = ++shared_.requests;
}

/// False: there is no further request.
Await<bool> Conversation::read_head()
{
    reader_.restart();
    forget_request();
    connection_.rest_until(Clock::now() + std::exchange(patience_, options_.idle_timeout));
    for (bool has_begun = false;;) {
        take_input();
        if (reader_.stage() != Stage::head) break;
        if (!has_begun && (reader_.has_begun() || !connection_.input().empty())) {
            has_begun = true; // one deadline for the whole head, however slowly it trickles
            asked_.since = Clock::now();
            connection_.wake_until(Clock::now() + options_.header_timeout);
        }
        auto is_filled = co_await connection_.fill();
        if (is_filled) continue;
        if (has_begun && connection_.take_lateness()) throw Stop(Status::request_timeout);
        co_return false;
    }
    connection_.wake_until(Clock::time_point::max());
    co_return true;
}

void Conversation::check_head()
{
    auto& head = reader_.head();
    auto& request = head.request;
    asked_.since = Clock::now();
    asked_.version = head.version;
    request.number = asked_.served.number;
    asked_.served.method = request.method;
    asked_.served.target = request.target;
    require_sound(head, options_);
    identify_client(request, connection_.peer(), options_.trusted_proxies);
    asked_.served.target = request.target; // in origin form now
    asked_.served.peer = request.peer;
}

/// A request without body needs no plan.
std::optional<Response> Conversation::plan_body(BodyPlan& plan)
{
    auto& head = reader_.head();
    if (!head.has_body() || !shared_.application.plan_body) return {};
    return shared_.application.plan_body(head.request, plan);
}

/// RFC 9110, 10.1.1: only an HTTP/1.1 client that has sent nothing of its body yet waits for "100 Continue".
bool Conversation::is_client_waiting()
{
    auto& head = reader_.head();
    return head.version == 11 && head.request.headers.has("Expect") && connection_.input().empty();
}

/// False: the client went away.
Await<bool> Conversation::read_body(BodyPlan plan)
{
    auto& head = reader_.head();
    if (head.content_length.value_or(0) > plan.limit) throw Stop(Status::content_too_large);
    BodySink sink(plan, options_.upload_folder);
    reader_.set_sink(sink);
    if (is_client_waiting()) connection_.output() += "HTTP/1.1 100 Continue\r\n\r\n";

    for (auto const start = Clock::now();;) {
        take_input();
        if (reader_.stage() == Stage::complete) break;
        auto earned = std::chrono::seconds(sink.size() / least_bytes_per_second);
        connection_.set_deadline(start + options_.body_timeout + earned);
        auto is_filled = co_await connection_.fill();
        if (is_filled) continue;
        if (connection_.take_lateness()) throw Stop(Status::request_timeout);
        co_return false;
    }
    connection_.set_deadline(Clock::time_point::max());
    sink.finish(head.request);
    co_return true;
}

/// False: the client went away. A body that cannot be taken in is refused by the application, which knows
/// who reads the answer.
Await<bool> Conversation::receive_body(BodyPlan plan, std::optional<Response>& refusal)
{
    try {
        co_return co_await read_body(plan);
    } catch (std::exception const&) {
        refusal = shared_.refusal_of_body(reader_.head().request, std::current_exception());
    }
    co_return true;
}

std::shared_ptr<PendingAnswer> Conversation::ask_application()
{
    auto& head = reader_.head();
    asked_.keeps_alive = head.keeps_alive;
    auto pending = std::make_shared<PendingAnswer>(connection_.bell());
    shared_.application.handle(std::move(head.request), respond_to(pending));
    return pending;
}

/// False: nobody waits any more. The application may still answer.
Await<bool> Conversation::wait_for(PendingAnswer& pending)
{
    auto is_sent = co_await connection_.flush();
    while (is_sent && !connection_.is_abandoned()) {
        if (pending.is_given_or_will_ring()) co_return true;
        co_await connection_.doze();
    }
    co_return false;
}

/// False: this was the last request of the connection.
Await<bool> Conversation::exchange()
{
    auto has_head = co_await read_head();
    if (!has_head) co_return false;
    check_head();
    BodyPlan plan;
    auto response = plan_body(plan);
    if (!response && reader_.stage() != Stage::complete) {
        auto has_body = co_await receive_body(plan, response);
        if (!has_body) co_return false;
    }
    if (!response) {
        auto pending = ask_application();
        if (!pending->is_given_or_will_ring()) {
            auto is_given = co_await wait_for(*pending);
            if (!is_given) co_return false;
        }
        response = pending->take();
    }
    if (!response) throw std::logic_error("the application did not answer");
    co_return co_await send_answer(connection_, shared_, asked_, std::move(*response));
}

Await<bool> Conversation::refuse(Status status)
{
    asked_.keeps_alive = false;
    co_return co_await send_answer(connection_, shared_, asked_, shared_.refusal(status));
}

Await<void> Conversation::run()
{
    std::optional<Status> fault;
    try {
        for (bool goes_on = true; goes_on;) goes_on = co_await exchange();
    } catch (std::exception const&) {
        fault = status_of(std::current_exception());
    }
    if (fault) co_await refuse(*fault);
}

} // namespace

Await<void> converse(std::shared_ptr<Connection> connection, Shared& shared)
{
    try {
        Conversation conversation(*connection, shared);
        co_await conversation.run();
        co_await connection->flush();
        co_await connection->hang_up();
    } catch (std::exception const&) {
        // Without memory even for a refusal the connection ends without one.
    }
    connection->close();
}

Await<void> turn_away(std::shared_ptr<Connection> connection, Shared& shared)
{
    try {
        Conversation conversation(*connection, shared);
        co_await conversation.refuse(Status::service_unavailable);
        co_await connection->hang_up();
    } catch (std::exception const&) {
        // As above: the peer sees the end instead of a reason.
    }
    connection->close();
}

} // namespace erasmi::web
