// Turns the bytes of one connection into requests. Wraps the parser of Boost.Beast and hides it.
#pragma once

#include "web/http.hpp"
#include "web/server/body_sink.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace erasmi::web {

/// A request whose body has not been read, with what the server itself needs to know about it.
struct RequestHead {
    Request request;
    int version = 11; ///< 10 or 11
    bool keeps_alive = true;
    bool is_chunked = false;
    std::optional<std::uint64_t> content_length;

    bool has_body() const { return is_chunked || content_length.value_or(0) > 0; }
};

class RequestReader {
public:
    enum class Stage { head, body, complete };

    struct Limits {
        std::size_t head = 16 * 1024; ///< bytes of request line and header lines together
        std::size_t fields = 100;
    };

    explicit RequestReader(Limits limits);
    ~RequestReader();

    /// Parses from the front of `bytes` to the end of the head, or of the body, or as far as they reach.
    /// Returns how many were taken; the others must come again, with more behind them. Throws Stop with the
    /// status to answer.
    std::size_t take(std::string_view bytes);
    Stage stage() const;
    /// Something of a request has been taken.
    bool has_begun() const;
    /// Complete once the stage is past `head`. Trailer fields never get here.
    RequestHead& head();
    /// Must be given before bytes of a body are taken, and live until they are.
    void set_sink(BodySink& sink);
    /// Ready for the next request on the connection.
    void restart();

private:
    class Parser;
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace erasmi::web
