// A client for tests that says exactly what it is told to, and a server that runs beside the test.
#pragma once

#include "web/http.hpp"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace erasmi::web {

struct Answer {
    int status = 0;
    std::string head; ///< with the final empty line
    std::string body;
    /// The value of a header line; empty when absent.
    std::string header(std::string_view name) const;
};

/// A plain blocking socket to 127.0.0.1; every read ends after ten seconds at the latest.
class Client {
public:
    explicit Client(std::uint16_t port);
    ~Client();
    Client(Client&& other) noexcept;
    Client(Client const&) = delete;

    Client& send(std::string_view bytes);
    /// Sends what the peer still takes; false once it does not.
    bool try_send(std::string_view bytes);
    /// The next answer, its body by Content-Length or up to the end of the connection. Status 0: there was
    /// none.
    Answer answer(std::string_view method = "GET");
    /// Bytes until and including `mark`; less when the connection ends before.
    std::string read_until(std::string_view mark);
    /// All bytes up to the end of the connection.
    std::string read_all();
    /// True when the connection ended in order, false when it was reset or stays open.
    bool is_closed();
    void end_sending();
    int descriptor() const { return socket_; }

private:
    enum class End { open, closed, reset };
    bool read_more();

    int socket_ = -1;
    End end_ = End::open;
    std::string received_;
};

/// A server with an application of a few lines, stopped at the end of the test.
class TestServer {
public:
    using Handler = std::function<Response(Request const&)>;

    /// Options of tests: any port, one thread, an own upload folder, timeouts as given.
    static ServerOptions options();
    explicit TestServer(Handler handler, ServerOptions const& options = TestServer::options());
    explicit TestServer(Application application, ServerOptions const& options = TestServer::options());
    ~TestServer();

    std::uint16_t port() const { return server_.port(); }
    Client connect() const { return Client(port()); }
    /// One request on a connection of its own.
    Answer ask(std::string_view request) const;
    Server& server() { return server_; }
    void join();

private:
    Server server_;
    std::thread thread_;
};

/// Answers with what it was asked: method, target and body.
Response echo(Request const& request);
Response text_response(Status status, std::string body);
/// Refuses with the number as body.
Application application_of(TestServer::Handler handler);
/// Waits until `condition` holds, for ten seconds at most; returns whether it does.
bool eventually(std::function<bool()> const& condition);
/// Names of the files in a folder.
std::vector<std::string> files_in(std::filesystem::path const& folder);

/// A new folder, removed with everything in it at the end.
struct TemporaryFolder {
    std::filesystem::path path;
    TemporaryFolder();
    ~TemporaryFolder();
};

} // namespace erasmi::web
