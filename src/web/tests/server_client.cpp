// Blocking sockets with a timeout: a test that would hang fails instead.
#include "web/tests/server_client.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <fstream>

namespace erasmi::web {

std::string Answer::header(std::string_view name) const
{
    auto at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string::npos) return {};
    auto begin = at + 2 + name.size() + 2;
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    timeval patience{.tv_sec = 10, .tv_usec = 0};
    int on = 1;
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) end_ = End::reset;
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), end_(other.end_), received_(std::move(other.received_))
{
}

Client::~Client()
{
    if (socket_ >= 0) ::close(socket_);
}

bool Client::try_send(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

Client& Client::send(std::string_view bytes)
{
    EXPECT_TRUE(try_send(bytes));
    return *this;
}

bool Client::read_more()
{
    std::string piece(64 * 1024, '\0');
    auto count = ::recv(socket_, piece.data(), piece.size(), 0);
    if (count == 0) end_ = End::closed;
    if (count < 0 && errno == ECONNRESET) end_ = End::reset;
    if (count > 0) received_.append(piece, 0, static_cast<std::size_t>(count));
    return count > 0;
}

std::string Client::read_until(std::string_view mark)
{
    while (received_.find(mark) == std::string::npos)
        if (!read_more()) return std::exchange(received_, {});
    auto end = received_.find(mark) + mark.size();
    auto taken = received_.substr(0, end);
    received_.erase(0, end);
    return taken;
}

std::string Client::read_all()
{
    while (read_more()) {
    }
    return std::exchange(received_, {});
}

Answer Client::answer(std::string_view method)
{
    Answer answer;
    answer.head = read_until("\r\n\r\n");
    if (!answer.head.starts_with("HTTP/1.1 ")) return answer;
    answer.status = std::stoi(answer.head.substr(9, 3));
    auto length = answer.header("Content-Length");
    if (method == "HEAD" || answer.status < 200 || answer.status == 204 || answer.status == 304)
        return answer;
    if (length.empty()) {
        answer.body = read_all();
        return answer;
    }
    while (received_.size() < std::stoul(length) && read_more()) {
    }
    answer.body = received_.substr(0, std::stoul(length));
    received_.erase(0, answer.body.size());
    return answer;
}

bool Client::is_closed()
{
    while (end_ == End::open && read_more()) {
    }
    return end_ == End::closed;
}

void Client::end_sending() { ::shutdown(socket_, SHUT_WR); }

ServerOptions TestServer::options()
{
    ServerOptions options;
    options.port = 0;
    options.io_threads = 1;
    options.drain_timeout = std::chrono::milliseconds(500);
    return options;
}

TestServer::TestServer(Handler handler, ServerOptions const& options)
    : TestServer(application_of(std::move(handler)), options)
{
}

TestServer::TestServer(Application application, ServerOptions const& options)
    : server_(options, std::move(application)), thread_([this] { server_.run(); })
{
}

TestServer::~TestServer()
{
    server_.stop();
    join();
}

void TestServer::join()
{
    if (thread_.joinable()) thread_.join();
}

Answer TestServer::ask(std::string_view request) const { return connect().send(request).answer(); }

Response text_response(Status status, std::string body)
{
    Response response;
    response.status = status;
    response.headers.add("Content-Type", "text/plain; charset=utf-8");
    response.body = std::move(body);
    return response;
}

Response echo(Request const& request)
{
    return text_response(Status::ok, request.method + " " + request.target + " " + request.body);
}

Application application_of(TestServer::Handler handler)
{
    Application application;
    application.handle = [handler = std::move(handler)](Request const& request, Respond const& respond) {
        respond(handler(request));
    };
    application.refuse = [](Status status) {
        return text_response(status, std::to_string(static_cast<int>(status)));
    };
    return application;
}

bool eventually(std::function<bool()> const& condition)
{
    for (auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);;) {
        if (condition()) return true;
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

std::vector<std::string> files_in(std::filesystem::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename());
    return names;
}

TemporaryFolder::TemporaryFolder()
{
    auto name = (std::filesystem::temp_directory_path() / "erasmi-test-XXXXXX").string();
    path = ::mkdtemp(name.data());
}

TemporaryFolder::~TemporaryFolder() { std::filesystem::remove_all(path); }

} // namespace erasmi::web
