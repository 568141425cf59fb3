// Compression: what other programs unpack is what we packed.
#include "web/compression.hpp"

#include <dlfcn.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <thread>
#include <vector>

namespace erasmi::web {
namespace {

std::string gunzip(std::string_view packed)
{
    z_stream stream{};
    constexpr int gzip_only = 15 + 16;
    EXPECT_EQ(inflateInit2(&stream, gzip_only), Z_OK);
    std::string text(2'000'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    EXPECT_EQ(stream.avail_in, 0u);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

/// The program itself never unpacks, so it is not linked with the decoder.
class BrotliDecoder {
public:
    BrotliDecoder() : library_(dlopen("libbrotlidec.so.1", RTLD_NOW))
    {
        if (library_) decode_ = reinterpret_cast<Decode>(dlsym(library_, "BrotliDecoderDecompress"));
    }
    BrotliDecoder(BrotliDecoder const&) = delete;
    ~BrotliDecoder()
    {
        if (library_) dlclose(library_);
    }

    bool is_there() const { return decode_; }

    std::string operator()(std::string_view packed) const
    {
        std::string text(2'000'000, '\0');
        std::size_t size = text.size();
        EXPECT_EQ(decode_(packed.size(), packed.data(), &size, text.data()), 1);
        text.resize(size);
        return text;
    }

private:
    using Decode = int (*)(std::size_t, char const*, std::size_t*, char*);
    void* library_;
    Decode decode_ = nullptr;
};

std::vector<std::string> samples()
{
    std::string noise;
    for (unsigned i = 0, state = 1; i < 100'000; ++i)
        noise += static_cast<char>((state = state * 1103515245 + 12345) >> 16);
    std::string page;
    for (int i = 0; i < 2'000; ++i)
        page += "<li><a href=\"/practices/" + std::to_string(i) + "\">Practice</a></li>\n";
    return {"", "a", "Größe 😀", std::string(70'000, 'x'), page, noise, std::string("\0\1", 2)};
}

TEST(Gzip, IsUnpackedToTheSameBytes)
{
    for (int level : {1, 5, 9})
        for (auto const& text : samples()) EXPECT_EQ(gunzip(gzip(text, level)), text);
}

TEST(Gzip, IsTheSameEachTime)
{
    for (auto const& text : samples()) EXPECT_EQ(gzip(text, 5), gzip(text, 5));
}

TEST(Gzip, MakesPagesSmall) { EXPECT_LT(gzip(samples()[4], 5).size() * 8, samples()[4].size()); }

TEST(Gzip, WorksInManyThreads)
{
    auto work = [] {
        for (auto const& text : samples()) EXPECT_EQ(gunzip(gzip(text, 5)), text);
    };
    std::jthread first(work), second(work), third(work);
}

TEST(Brotli, IsUnpackedToTheSameBytes)
{
    BrotliDecoder decoder;
    if (!decoder.is_there()) GTEST_SKIP() << "no libbrotlidec here";
    for (int quality : {2, 4, 11})
        for (auto const& text : samples()) EXPECT_EQ(decoder(brotli(text, quality)), text);
}

TEST(Brotli, MakesPagesSmallerThanGzip)
{
    EXPECT_LT(brotli(samples()[4], 5).size(), gzip(samples()[4], 6).size());
}

} // namespace
} // namespace erasmi::web
