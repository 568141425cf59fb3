// The way of every request: address, language, session, forgery check, route, handler, answer.
#pragma once

#include "web/http.hpp"
#include "web/site.hpp"
#include "web/worker_pool.hpp"

namespace erasmi::web {

/// What the server calls. `site` and `workers` must outlive the server.
Application application(Site const& site, WorkerPool& workers);

/// The same way without a network, for scenarios: runs on the calling thread and returns the finished answer.
Response answer_now(Site const& site, Request request);

} // namespace erasmi::web
