#include "web/picture.hpp"

#include <vips/vips.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

namespace erasmi::web {

namespace {

void start_vips()
{
    static bool const started = [] {
        bool is_running = vips_init("erasmi") == 0;
        vips_concurrency_set(1);
        vips_block_untrusted_set(TRUE);
        vips_cache_set_max(0);
        return is_running;
    }();
    (void)started;
}

/// By its first bytes, whatever it is called (OWASP ASVS 5.0, 5.2.2).
bool is_known_picture(std::filesystem::path const& file)
{
    std::array<char, 12> bytes{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::system_error(errno, std::generic_category(), "read " + file.string());
    stream.read(bytes.data(), bytes.size());
    std::string_view start(bytes.data(), bytes.size());
    bool is_webp = start.starts_with("RIFF") && start.substr(8) == "WEBP";
    return is_webp || start.starts_with("\xFF\xD8\xFF") || start.starts_with("\x89PNG\r\n\x1A\n");
}

struct Image {
    VipsImage* image = nullptr;
    Image() = default;
    Image(Image const&) = delete;
    ~Image()
    {
        if (image) g_object_unref(image);
        vips_error_clear();
        vips_thread_shutdown();
    }
};

bool is_small_enough(std::filesystem::path const& file)
{
    constexpr std::int64_t most_pixels = 50'000'000;
    Image header;
    header.image = vips_image_new_from_file(file.c_str(), nullptr);
    if (!header.image) return false;
    auto pixels =
        static_cast<std::int64_t>(vips_image_get_width(header.image)) * vips_image_get_height(header.image);
    return pixels <= most_pixels;
}

/// Upright and at most so large; nothing when it is no picture.
bool read_small(std::filesystem::path const& file, int longest_side, Image& small)
{
    start_vips();
    if (!is_known_picture(file) || !is_small_enough(file)) return false;
    return vips_thumbnail(file.c_str(), &small.image, longest_side, "height", longest_side, "size",
                          VIPS_SIZE_DOWN, nullptr) == 0;
}

std::string taken(void* bytes, std::size_t size)
{
    std::string copy(static_cast<char const*>(bytes), size);
    g_free(bytes);
    return copy;
}

} // namespace

std::optional<std::string> web_picture(std::filesystem::path const& file, int longest_side)
{
    Image small;
    if (!read_small(file, longest_side, small)) return {};
    void* bytes = nullptr;
    std::size_t size = 0;
    if (vips_webpsave_buffer(small.image, &bytes, &size, "Q", 80, "strip", TRUE, nullptr) != 0) return {};
    return taken(bytes, size);
}

std::optional<PrintedPicture> printed_picture(std::filesystem::path const& file, int longest_side)
{
    Image small;
    if (!read_small(file, longest_side, small)) return {};
    constexpr double white_values[] = {255};
    auto* white = vips_array_double_new(white_values, 1);
    void* bytes = nullptr;
    std::size_t size = 0;
    bool is_written = vips_jpegsave_buffer(small.image, &bytes, &size, "Q", 85, "strip", TRUE, "background",
                                           white, nullptr) == 0;
    vips_area_unref(VIPS_AREA(white));
    if (!is_written) return {};
    return PrintedPicture{taken(bytes, size), vips_image_get_width(small.image),
                          vips_image_get_height(small.image)};
}

} // namespace erasmi::web
