// Calls into the application that the server must survive.
#include "web/server/shared.hpp"

#include "data/error.hpp"
#include "web/network.hpp"

#include <sys/resource.h>

#include <algorithm>

namespace erasmi::web {
namespace {

/// A quarter of the descriptors stays free for databases, files and uploads.
std::size_t limit_within_process(std::size_t wanted)
{
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY) return wanted;
    return std::min<std::size_t>(wanted, files.rlim_cur - files.rlim_cur / 4);
}

} // namespace

Status status_of(std::exception_ptr const& error)
{
    try {
        std::rethrow_exception(data::as_stop(error));
    } catch (Stop const& stop) {
        return stop.status();
    } catch (...) {
        return Status::internal_server_error;
    }
}

Shared::Shared(ServerOptions given_options, Application given_application)
    : options(std::move(given_options)),
      application(std::move(given_application)),
      connection_limit(limit_within_process(options.connection_limit))
{
}

bool Shared::has_room_for(std::string const& peer) const
{
    return is_trusted(peer, options.trusted_proxies) ||
           peers.count(network_of(peer)) < options.connections_per_peer;
}

Response Shared::refusal(Status status) const
{
    try {
        if (application.refuse) return application.refuse(status);
    } catch (std::exception const&) {
        // The status alone says enough.
    }
    Response bare;
    bare.status = status;
    return bare;
}

Response Shared::refusal_of_body(Request const& request, std::exception_ptr const& error) const
{
    try {
        if (application.refuse_body) return application.refuse_body(request, error);
    } catch (std::exception const&) {
        // As above.
    }
    return refusal(status_of(error));
}

void Shared::report(Served const& served) const
{
    try {
        if (application.finished) application.finished(served);
    } catch (std::exception const&) {
        // The answer has left; there is nobody to tell.
    }
}

} // namespace erasmi::web
