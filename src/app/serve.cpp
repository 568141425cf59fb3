#include "app/commands.hpp"
#include "app/failures.hpp"
#include "app/housekeeping.hpp"
#include "app/installation.hpp"
#include "app/seeds.hpp"
#include "app/service_manager.hpp"
#include "app/stop_signals.hpp"
#include "app/wiring.hpp"
#include "search/indexer.hpp"
#include "web/gate.hpp"
#include "web/log.hpp"

#include <sys/resource.h>

#include <cstdio>
#include <iostream>
#include <memory>
#include <system_error>
#include <thread>

namespace erasmi::app {

namespace {

// Each connection is a file; the usual soft limit of 1024 is far below the hard one.
void raise_open_file_limit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void send_log_to(std::filesystem::path const& file)
{
    if (file.empty()) return;
    if (!std::freopen(file.c_str(), "a", stderr))
        throw WrongUsage("--log: " + file.string() + " cannot be written.");
    std::setvbuf(stderr, nullptr, _IONBF, 0);
}

std::string host_of(std::string_view url)
{
    auto begin = url.find("://");
    auto host = begin == url.npos ? url : url.substr(begin + 3);
    return std::string(host.substr(0, host.find('/')));
}

/// The names in Host that are ours. Watchers on this machine need not know the name that people use.
std::vector<std::string> hosts_of(Settings const& settings)
{
    auto hosts = settings.hosts;
    if (hosts.empty()) hosts.push_back(host_of(base_url_of(settings)));
    auto port = ":" + std::to_string(endpoint_of(settings.listen).port);
    for (auto own : {"127.0.0.1", "localhost", "[::1]"}) hosts.push_back(own + port);
    return hosts;
}

web::ServerOptions server_options(Installation const& installation)
{
    auto const& settings = installation.settings;
    auto endpoint = endpoint_of(settings.listen);
    auto cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return {.address = endpoint.address,
            .port = endpoint.port,
            .io_threads = settings.io_threads > 0 ? settings.io_threads : cores,
            .hosts = hosts_of(settings),
            .trusted_proxies = settings.trusted_proxies,
            .upload_folder = installation.folder.uploads(),
            .inherited_socket = inherited_socket()};
}

std::vector<data::JobHandler> job_handlers(Installation const& installation)
{
    std::vector<data::JobHandler> handlers{data::mail_job(mail_options(installation)),
                                           housekeeping_job(installation.site)};
    for (auto const& feature : installation.site.features)
        handlers.insert(handlers.end(), feature.jobs.begin(), feature.jobs.end());
    return handlers;
}

data::OnFailure log_as(std::string_view kind)
{
    return [kind](std::string_view who, std::string_view what) {
        web::log_line(kind, {{"who", who}, {"what", what}});
    };
}

/// For --listen ADDRESS:0 the system has chosen the port.
void name_chosen_port(Installation& installation, std::uint16_t port)
{
    auto const& settings = installation.settings;
    if (!settings.base_url.empty() || endpoint_of(settings.listen).port != 0) return;
    auto address = settings.listen.substr(0, settings.listen.rfind(':') + 1);
    installation.site.base_url = "http://" + address + std::to_string(port);
}

void greet(Installation const& installation)
{
    std::cout << "ERASMI serves " << installation.site.base_url << "\n";
    if (installation.settings.demo) std::cout << demonstration_guide(installation.site.base_url);
    std::cout << std::flush;
}

std::unique_ptr<web::Server> listen(Installation const& installation, web::WorkerPool& workers)
{
    try {
        return std::make_unique<web::Server>(server_options(installation),
                                             web::application(installation.site, workers));
    } catch (std::system_error const& error) {
        throw std::runtime_error("Cannot serve on " + installation.settings.listen + ": " +
                                 error.code().message() + ". Choose another address with --listen.");
    }
}

/// A handler that keeps an event loop for so long keeps everybody else of that loop, too.
constexpr std::chrono::seconds watchdog_patience{10};

void run_until_stopped(StopSignals& signals, Installation& installation)
{
    auto& index = open_index(installation);
    web::WorkerPool workers(static_cast<std::size_t>(std::max(1, installation.settings.workers)));
    auto server = listen(installation, workers);
    name_chosen_port(installation, server->port());

    data::JobRunner jobs(*installation.database, job_handlers(installation), log_as("job"));
    data::FollowerRunner following(*installation.database, followers(installation.site.features),
                                   log_as("follower"));
    search::Indexer indexing(index, *installation.database, searchables(installation),
                             [](std::string_view what) {
                                 web::log_line("index", {{"what", what}});
                             });

    auto watch = signals.watch([&] {
        notify_service_manager("STOPPING=1");
        server->stop();
    });
    WatchdogPing ping([&] { return server->is_moving(watchdog_patience); });
    greet(installation);
    notify_service_manager("READY=1");
    server->run();
}

} // namespace

int serve(Settings const& settings, CommandLine const&)
{
    endpoint_of(settings.listen); // a slip of the pen is told before anything is made
    StopSignals signals;
    raise_open_file_limit();
    send_log_to(settings.log);
    auto installation = open_installation(settings);
    bring_up_to_date(*installation);
    load_foundations(*installation->database);
    if (settings.demo) load_demonstration(*installation->database);
    run_until_stopped(signals, *installation);
    return exit_ok;
}

} // namespace erasmi::app
