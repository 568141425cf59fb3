// A request and its answer, as handlers see them; and the server that carries both. Knows nothing of Boost.
#pragma once

#include "base/stop.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace erasmi::web {

struct HeaderLine {
    std::string name;
    std::string value;
};

/// Header names are compared without case. Trailers of a chunked body never get here.
class Headers {
public:
    /// The first value of that name; empty when absent.
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    void add(std::string name, std::string value) { lines_.push_back({std::move(name), std::move(value)}); }
    /// Replaces all lines of that name.
    void set(std::string_view name, std::string value);
    auto begin() const { return lines_.begin(); }
    auto end() const { return lines_.end(); }
    std::size_t size() const { return lines_.size(); }

private:
    std::vector<HeaderLine> lines_;
};

/// A body that was streamed to disk because its route said so. The file is removed with this object.
struct BodyFile {
    std::filesystem::path path;
    std::uint64_t size = 0;
    BodyFile(std::filesystem::path path, std::uint64_t size) : path(std::move(path)), size(size) {}
    BodyFile(BodyFile const&) = delete;
    BodyFile& operator=(BodyFile const&) = delete;
    ~BodyFile();
};

struct Request {
    std::string method; ///< "GET", "POST", … as sent
    std::string target; ///< origin form, checked: begins with "/", printable ASCII, well-formed escapes
    Headers headers;
    std::string body;                    ///< empty when `body_file` holds it
    std::shared_ptr<BodyFile> body_file; ///< for routes whose plan streams to disk
    std::string peer;                    ///< the client's address, "127.0.0.1"
    bool secure = false;                 ///< came over TLS, by a trusted proxy's word
    std::uint64_t number = 0;            ///< counted since the program started, for the log

    std::string_view path() const;  ///< the target before "?"
    std::string_view query() const; ///< the target after "?", or empty
};

/// A part of a file, sent without loading it.
struct FileSlice {
    std::filesystem::path path;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// The server's end of a Server-Sent Events stream. Thread-safe; a listener that does not read is dropped
/// once 256 KB wait for it.
class EventStream {
public:
    virtual ~EventStream() = default;
    /// One event as the standard writes it (WHATWG HTML, 9.2): `event` may be empty; `data` may have lines.
    virtual void send(std::string_view event, std::string_view data, std::string_view id = {}) = 0;
    virtual void close() = 0;
    virtual bool is_open() const = 0;
};

struct Response {
    Status status = Status::ok;
    Headers headers;
    std::string body;
    std::shared_ptr<std::string const> shared_body; ///< instead of `body`: bytes that many answers share
    std::string_view static_body = {}; ///< instead of `body`: bytes that live as long as the program
    std::optional<FileSlice> file;     ///< instead of `body`
    /// Instead of a body: the answer stays open and this is called once with its stream.
    std::function<void(std::shared_ptr<EventStream>)> events;
};

/// What the server must know about a request before its body is read.
struct BodyPlan {
    std::uint64_t limit = 1 << 20; ///< bytes; more is answered 413
    enum class Where { memory, disk } where = Where::memory;
};

/// Gives the answer, once, from any thread. Dropped without being called: the server answers 500.
using Respond = std::function<void(Response)>;

/// What the access log and the metrics learn about an answer that was handed to the network.
struct Served {
    std::string method;
    std::string target;
    std::string peer;
    Status status = Status::ok;
    std::uint64_t bytes = 0;
    std::chrono::nanoseconds duration{};
    std::uint64_t number = 0; ///< the request's
};

/// The program behind the server. Its functions are called on the event loop of the connection; `handle` may
/// answer later and from another thread.
struct Application {
    /// Of a request with a body the headers are complete, the body is not; may refuse (the answer is sent and
    /// the connection closed).
    std::function<std::optional<Response>(Request const&, BodyPlan&)> plan_body;
    std::function<void(Request, Respond)> handle;
    std::function<void(Served const&)> finished;
    /// The answer for faults the server finds itself (400, 408, 413, 431, 501, …). No headers of the server's
    /// own.
    std::function<Response(Status)> refuse;
    /// The answer when a body cannot be taken in (413, 408, 507, …). Without it, or when it throws, `refuse`
    /// is asked.
    std::function<Response(Request const&, std::exception_ptr)> refuse_body;
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080; ///< 0: any free port; `Server::port` tells which
    int io_threads = 2;
    /// Names in Host that are ours ("example.org", "example.org:8080"); others get 421. Empty: any name. The
    /// port 0 stands for the one that is served.
    std::vector<std::string> hosts;
    /// Peers whose X-Forwarded-For and X-Forwarded-Proto are believed.
    std::vector<std::string> trusted_proxies;
    std::filesystem::path upload_folder = "/tmp";
    std::size_t header_limit = 16 * 1024;
    std::size_t header_count_limit = 100;
    std::size_t target_limit = 4096;
    std::size_t connection_limit = 10'000;    ///< lowered to what the process may open
    std::size_t connections_per_peer = 2'000; ///< an IPv6 peer is its first 64 bits
    std::chrono::milliseconds header_timeout{5'000};
    std::chrono::milliseconds body_timeout{30'000}; ///< plus one second for each 16 KB
    std::chrono::milliseconds idle_timeout{60'000};
    std::chrono::milliseconds write_timeout{30'000};
    std::chrono::milliseconds event_ping{
        15'000}; ///< a comment after so much silence keeps an event stream alive
    std::chrono::milliseconds drain_timeout{30'000}; ///< how long `stop` lets answers finish
    int inherited_socket = -1; ///< a listening socket from socket activation, instead of binding
};

/// HTTP/1.1 with keep-alive and pipelining; one event loop per thread.
class Server {
public:
    /// Binds and listens; throws std::system_error when that fails.
    Server(ServerOptions const& options, Application application);
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    std::uint16_t port() const;
    /// Serves until `stop`; then returns when the last answer has left or the drain timeout has passed.
    void run();
    /// Accept no more, answer what was asked with "Connection: close", leave. From any thread or a signal
    /// watcher.
    void stop();
    std::size_t connections() const;
    /// False when an event loop has not moved for that long. From any thread.
    bool is_moving(std::chrono::milliseconds patience) const;

    struct State;

private:
    std::shared_ptr<State> state_;
};

} // namespace erasmi::web
