// The few names of Boost.Asio that the server uses. Only connection.cpp, conversation.cpp and loop.cpp may
// include it.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>

namespace erasmi::web {

namespace net = boost::asio;

/// Concrete, because an executor behind a virtual interface costs an allocation at every step.
using Executor = net::io_context::executor_type;
/// g++ 12 miscompiles `co_await` within `&&`, `?:` and the conditions of loops: await into a variable.
template <class T>
using Await = net::awaitable<T, Executor>;
/// `auto [error, …] = co_await operation(…, with_error);`
inline constexpr auto with_error = net::as_tuple(net::use_awaitable_t<Executor>{});

using Tcp = net::ip::tcp;
using Socket = net::basic_stream_socket<Tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<Tcp, Executor>;
using Clock = std::chrono::steady_clock;
using Timer = net::basic_waitable_timer<Clock, net::wait_traits<Clock>, Executor>;
using Error = boost::system::error_code;

} // namespace erasmi::web
