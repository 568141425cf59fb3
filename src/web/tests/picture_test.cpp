// Pictures of strangers: read by what they are, never larger than we can bear, and stripped of what they say
// of people.
#include "data/testing/scratch.hpp"
#include "web/picture.hpp"

#include <gmock/gmock.h>
#include <zlib.h>

#include <fstream>

namespace erasmi::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string number(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

std::string chunk(std::string const& type, std::string const& content)
{
    auto body = type + content;
    auto sum = ::crc32(0, reinterpret_cast<Bytef const*>(body.data()), static_cast<uInt>(body.size()));
    return number(static_cast<std::uint32_t>(content.size())) + body +
           number(static_cast<std::uint32_t>(sum));
}

std::string deflated(std::string const& bytes)
{
    auto size = ::compressBound(bytes.size());
    std::string out(size, '\0');
    ::compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<Bytef const*>(bytes.data()),
               bytes.size());
    out.resize(size);
    return out;
}

/// A grey PNG, one bit for each pixel, with a comment.
std::string png(std::uint32_t width, std::uint32_t height, std::string const& comment = "")
{
    auto head = number(width) + number(height) + std::string("\x01\0\0\0\0", 5);
    std::string row(1 + (width + 7) / 8, '\0');
    std::string rows;
    for (std::uint32_t i = 0; i < height; ++i) rows += row;
    auto text = comment.empty() ? std::string() : chunk("tEXt", std::string("Comment\0", 8) + comment);
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + text + chunk("IDAT", deflated(rows)) +
           chunk("IEND", "");
}

class Picture : public ::testing::Test {
protected:
    std::optional<std::string> read(std::string const& bytes, std::string const& name = "upload")
    {
        auto file = scratch_.path() / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return web_picture(file, 100);
    }

private:
    data::testing::Scratch scratch_;
};

TEST_F(Picture, BecomesWebPWithoutWhatItSaidOfPeople)
{
    auto webp = read(png(300, 200, "Anna at her desk"));
    ASSERT_TRUE(webp);
    EXPECT_THAT(*webp, StartsWith("RIFF"));
    EXPECT_THAT(*webp, HasSubstr("WEBP"));
    EXPECT_THAT(*webp, Not(HasSubstr("Anna")));
}

TEST_F(Picture, IsKnownByItsBytesAndNotByItsName)
{
    EXPECT_TRUE(read(png(3, 2), "a.html"));
    EXPECT_FALSE(read("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>x</text></svg>", "a.png"));
    EXPECT_FALSE(read("GIF89a\x01\0\x01\0", "a.png"));
    EXPECT_FALSE(read("%PDF-1.4", "a.png"));
    EXPECT_FALSE(read("#define x_width 1\n", "a.png"));
    EXPECT_FALSE(read("", "a.png"));
}

TEST_F(Picture, ThatWouldUnpackToMoreThanWeBearIsNone)
{
    EXPECT_TRUE(read(png(5'000, 1'000)));
    EXPECT_FALSE(read(png(10'000, 10'000)));
    EXPECT_FALSE(read(png(100'000, 1'000)));
}

TEST_F(Picture, ThatIsBrokenIsNone)
{
    auto whole = png(30, 20);
    EXPECT_FALSE(read(whole.substr(0, 20)));
    EXPECT_FALSE(read("\x89PNG\r\n\x1a\n" + std::string(500, 'x')));
    EXPECT_FALSE(read("RIFF\x10\0\0\0WEBPVP8 " + std::string(100, 'x')));
    EXPECT_FALSE(read("\xFF\xD8\xFF\xE0" + std::string(100, 'x')));
}

} // namespace
} // namespace erasmi::web
