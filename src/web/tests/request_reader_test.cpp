// Requests as they are read from a connection, however their bytes are cut.
#include "web/server/request_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace erasmi::web {
namespace {

constexpr std::string_view chunked_head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

/// The body when `bytes` come in pieces of `step`; nothing when the reader still waits at their end.
std::optional<std::string> body_read(std::string_view bytes, std::size_t step)
{
    RequestReader reader({});
    BodySink sink({}, "/nowhere");
    reader.set_sink(sink);
    for (std::string buffer; reader.stage() != RequestReader::Stage::complete;) {
        if (bytes.empty()) return {};
        buffer += bytes.substr(0, step);
        bytes.remove_prefix(std::min(step, bytes.size()));
        for (std::size_t taken = 1; taken > 0 && !buffer.empty();) {
            taken = reader.take(buffer);
            buffer.erase(0, taken);
        }
    }
    sink.finish(reader.head().request);
    return reader.head().request.body;
}

TEST(RequestReader, ReadsChunkedBodiesHoweverTheyAreCut)
{
    for (std::size_t step = 1; step < 80; ++step) {
        EXPECT_EQ(body_read(std::string(chunked_head) + "0\r\n\r\n", step), "") << step;
        EXPECT_EQ(body_read(std::string(chunked_head) + "0\r\nA: b\r\n\r\n", step), "") << step;
        EXPECT_EQ(body_read(std::string(chunked_head) + "1\r\na\r\n00\r\n\r\n", step), "a") << step;
    }
}

TEST(RequestReader, WaitsForTheEndOfChunkedBodies)
{
    for (std::string_view missing : {"", "0", "0\r", "0\r\n", "0\r\n\r", "1\r\na\r\n0\r\n\r"})
        for (std::size_t step : {1, 2, 100})
            EXPECT_EQ(body_read(std::string(chunked_head) + std::string(missing), step), std::nullopt)
                << missing;
}

} // namespace
} // namespace erasmi::web
