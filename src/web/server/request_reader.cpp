// The only file that knows Beast. Its `basic_parser` checks the grammar; what it collects is collected here,
// because Beast's own container lets trailer fields in (RFC 9110, 6.5.1 forbids that) and throws when they
// are large.
#include "web/server/request_reader.hpp"

#include <boost/beast/http/basic_parser.hpp>

namespace erasmi::web {
namespace {

namespace http = boost::beast::http;
using Error = boost::beast::error_code;
using Bytes = boost::beast::string_view;

/// The end of a chunked body, "0\r\n\r\n". With less of it Beast asserts that there is more.
constexpr std::size_t last_chunk_size = 5;

/// Nobody sends chunk extensions; a few bytes are let through for the sake of the standard (RFC 9112, 7.1.1).
constexpr std::size_t chunk_extension_limit = 64;

std::string text(Bytes bytes) { return {bytes.data(), bytes.size()}; }

/// RFC 9112, 2.2: empty lines before a request line are skipped.
std::size_t leading_empty_lines(std::string_view bytes)
{
    std::size_t length = 0;
    while (bytes.substr(length).starts_with("\r\n")) length += 2;
    return length;
}

} // namespace

class RequestReader::Parser : public http::basic_parser<true> {
public:
    explicit Parser(Limits const& limits) : limits_(limits)
    {
        header_limit(static_cast<std::uint32_t>(limits.head));
        body_limit(boost::none); // the sink counts
    }

    RequestHead head;
    BodySink* sink = nullptr;
    bool has_request_line = false;
    bool has_head = false;
    std::size_t head_size = 0;

private:
    void on_request_impl(http::verb, Bytes method, Bytes target, int version, Error&) override
    {
        has_request_line = true;
        head.request.method = text(method);
        head.request.target = text(target);
        head.version = version;
    }

    void on_field_impl(http::field, Bytes name, Bytes value, Error&) override
    {
        if (has_head) return;
        if (head.request.headers.size() == limits_.fields) throw Stop(Status::header_fields_too_large);
        head.request.headers.add(text(name), text(value));
    }

    void on_header_impl(Error&) override { has_head = true; }

    std::size_t on_body_impl(Bytes bytes, Error&) override
    {
        sink->put({bytes.data(), bytes.size()});
        return bytes.size();
    }

    void on_chunk_header_impl(std::uint64_t, Bytes extension, Error&) override
    {
        if (extension.size() > chunk_extension_limit) throw Stop(Status::bad_request);
    }

    std::size_t on_chunk_body_impl(std::uint64_t, Bytes bytes, Error& error) override
    {
        return on_body_impl(bytes, error);
    }

    void on_response_impl(int, Bytes, int, Error&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, Error&) override {}
    void on_finish_impl(Error&) override {}

    Limits limits_;
};

struct RequestReader::State {
    explicit State(Limits limits) : limits(limits) { parser.emplace(limits); }

    Limits limits;
    std::optional<Parser> parser;

    Status too_large_head() const
    {
        return parser->has_request_line ? Status::header_fields_too_large : Status::uri_too_long;
    }

    /// A line that ends with LF alone has the wrong end, not the wrong version.
    Status status_of(Error error, std::string_view bytes) const
    {
        if (error == http::error::header_limit) return too_large_head();
        if (error == http::error::bad_version && !bytes.substr(0, bytes.find('\n')).ends_with("HTTP/1.1"))
            return Status::http_version_not_supported;
        return Status::bad_request;
    }

    /// Beast limits what one call sees, not the sum over calls.
    void check_head_size(std::size_t taken, std::string_view rest)
    {
        parser->head_size += taken;
        auto size = parser->head_size + (parser->has_head ? 0 : rest.size());
        if (size > limits.head) throw Stop(too_large_head());
    }

    /// From here on the parser reads trailers too, so nothing may be asked of it later.
    void keep_framing()
    {
        auto& head = parser->head;
        head.keeps_alive = parser->keep_alive();
        head.is_chunked = parser->chunked();
        if (auto length = parser->content_length()) head.content_length = *length;
        parser->eager(true);
    }
};

RequestReader::RequestReader(Limits limits) : state_(std::make_unique<State>(limits)) {}
RequestReader::~RequestReader() = default;

std::size_t RequestReader::take(std::string_view bytes)
{
    auto& parser = *state_->parser;
    auto skipped = parser.got_some() ? 0 : leading_empty_lines(bytes);
    auto rest = bytes.substr(skipped);
    if (!parser.got_some() && std::string_view("\r").starts_with(rest)) return skipped;
    if (parser.has_head && parser.head.is_chunked && rest.size() < last_chunk_size) return skipped;

    Error error;
    auto was_in_head = !parser.has_head;
    auto taken = parser.put(boost::asio::buffer(rest.data(), rest.size()), error);
    if (error && error != http::error::need_more) throw Stop(state_->status_of(error, rest));
    if (was_in_head) {
        state_->check_head_size(taken, rest.substr(taken));
        if (parser.has_head) state_->keep_framing();
    }
    return skipped + taken;
}

RequestReader::Stage RequestReader::stage() const
{
    auto& parser = *state_->parser;
    if (!parser.has_head) return Stage::head;
    return parser.is_done() ? Stage::complete : Stage::body;
}

bool RequestReader::has_begun() const { return state_->parser->got_some(); }
RequestHead& RequestReader::head() { return state_->parser->head; }
void RequestReader::set_sink(BodySink& sink) { state_->parser->sink = &sink; }
void RequestReader::restart() { state_->parser.emplace(state_->limits); }

} // namespace erasmi::web
