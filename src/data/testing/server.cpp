#include "data/testing/server.hpp"

#include "data/driver.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <vector>

namespace erasmi::data::testing {

namespace {

namespace fs = std::filesystem;

// The newest installed version, where Debian keeps it; else whatever the search path finds.
std::string program(std::string const& name)
{
    fs::path newest;
    std::error_code absent;
    for (auto const& entry : fs::directory_iterator("/usr/lib/postgresql", absent))
        if (fs::exists(entry.path() / "bin" / name)) newest = std::max(newest, entry.path());
    return newest.empty() ? name : (newest / "bin" / name).string();
}

// PostgreSQL refuses to run as root; a server whose test program died must die too.
std::vector<std::string> as_server(std::vector<std::string> command)
{
    std::vector<std::string> words{"setpriv", "--pdeathsig=QUIT"};
    if (::geteuid() == 0)
        words.insert(words.end(), {"--reuid=postgres", "--regid=postgres", "--init-groups"});
    words.insert(words.end(), command.begin(), command.end());
    return words;
}

pid_t spawn(std::vector<std::string> command, fs::path const& log)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    std::vector<char*> words;
    for (auto& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    pid_t process = 0;
    int error = ::posix_spawnp(&process, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) throw std::system_error(error, std::generic_category(), words[0]);
    return process;
}

void run(std::vector<std::string> command, fs::path const& log)
{
    int status = 0;
    ::waitpid(spawn(std::move(command), log), &status, 0);
    if (status != 0) throw std::runtime_error("cannot prepare a PostgreSQL server, see " + log.string());
}

void give_to_server(fs::path const& folder)
{
    if (::geteuid() != 0) return;
    auto const* account = ::getpwnam("postgres");
    if (!account) throw std::runtime_error("no account postgres to run a server under");
    if (::chown(folder.c_str(), account->pw_uid, account->pw_gid) != 0)
        throw std::system_error(errno, std::generic_category(), "chown");
}

} // namespace

Server& Server::of_this_program()
{
    static Server server;
    return server;
}

Server::Server()
{
    if (char const* given = std::getenv("ERASMI_TEST_POSTGRES"))
        url_ = given;
    else
        start();
}

Server::~Server()
{
    if (process_ == 0) return;
    ::kill(process_, SIGQUIT); // an immediate shutdown: nothing here is worth keeping
    ::waitpid(process_, nullptr, 0);
}

// Byte order for texts, as on SQLite; nothing has to survive.
void Server::start()
{
    auto const& folder = scratch_.emplace().path();
    give_to_server(folder);
    auto data = (folder / "data").string();
    run(as_server({program("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C",
                   "--no-sync", "--no-instructions"}),
        folder / "log");
    process_ = spawn(
        as_server({program("postgres"), "-D", data, "-k", folder.string(), "-c", "listen_addresses=", "-c",
                   "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200"}),
        folder / "log");
    url_ = "postgresql:///postgres?user=postgres&host=" + folder.string();
    wait_until_ready();
}

void Server::wait_until_ready()
{
    using namespace std::chrono_literals;
    for (auto waited = 0ms; waited < 30s; waited += 20ms) {
        if (PQping(url_.c_str()) == PQPING_OK) return;
        std::this_thread::sleep_for(20ms);
    }
    throw std::runtime_error("the PostgreSQL server does not start");
}

// The path of a URL begins at the third slash and ends at the question mark.
std::string Server::url(std::string_view database) const
{
    auto path = url_.find('/', url_.find("//") + 2);
    auto query = url_.find('?');
    auto end = query == std::string::npos ? "" : url_.substr(query);
    return url_.substr(0, std::min(path, query)) + "/" + std::string(database) + end;
}

std::string Server::unique_name(std::string_view purpose)
{
    return "erasmi_" + std::string(purpose) + "_" + std::to_string(::getpid()) + "_" +
           std::to_string(++names_);
}

void Server::execute(std::string const& sql) { connect(url("postgres"), Access::write)->execute(sql); }

void Server::drop(std::string_view url)
{
    auto path = url.find('/', url.find("//") + 2) + 1;
    auto name = url.substr(path, url.find('?') - path);
    execute("drop database if exists " + std::string(name) + " with (force)");
}

} // namespace erasmi::data::testing
