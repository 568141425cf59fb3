#include "web/compression.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <cstdint>
#include <new>
#include <optional>
#include <stdexcept>

namespace erasmi::web {

namespace {

/// Setting up zlib takes as long as compressing a small page, so each thread keeps its stream.
class GzipStream {
public:
    explicit GzipStream(int level) : level_(level)
    {
        constexpr int gzip_format = 15 + 16, memory = 8;
        if (deflateInit2(&stream_, level, Z_DEFLATED, gzip_format, memory, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    GzipStream(GzipStream const&) = delete;
    ~GzipStream() { deflateEnd(&stream_); }

    int level() const { return level_; }

    std::string compress(std::string_view bytes)
    {
        deflateReset(&stream_);
        std::string out(deflateBound(&stream_, bytes.size()), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("gzip failed");
        out.resize(stream_.total_out);
        return out;
    }

private:
    z_stream stream_{};
    int level_;
};

} // namespace

std::string gzip(std::string_view bytes, int level)
{
    if (bytes.size() > UINT32_MAX / 2) throw std::length_error("too long for gzip in one piece");
    thread_local std::optional<GzipStream> stream;
    if (!stream || stream->level() != level) stream.emplace(level);
    return stream->compress(bytes);
}

std::string brotli(std::string_view bytes, int quality)
{
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(size, '\0');
    auto in = reinterpret_cast<std::uint8_t const*>(bytes.data());
    auto to = reinterpret_cast<std::uint8_t*>(out.data());
    if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), in, &size, to))
        throw std::runtime_error("brotli failed");
    out.resize(size);
    return out;
}

} // namespace erasmi::web
