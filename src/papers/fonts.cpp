#include "papers/fonts.hpp"

#include "base/embedded.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

namespace erasmi::papers {

namespace {

// Not the machine's own settings, which may replace fonts or thicken them.
constexpr char const* settings =
    R"(<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><cachedir>/var/cache/fontconfig</cachedir></fontconfig>)";

/// Fontconfig reads fonts from files only; this one lives in memory, as long as the program.
std::string file_in_memory(std::string_view bytes)
{
    int file = memfd_create("font", MFD_CLOEXEC);
    if (file < 0) throw std::runtime_error("no memory for a font");
    while (!bytes.empty()) {
        auto written = write(file, bytes.data(), bytes.size());
        if (written <= 0) throw std::runtime_error("no memory for a font");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return "/proc/self/fd/" + std::to_string(file);
}

auto as_text(std::string const& text) { return reinterpret_cast<FcChar8 const*>(text.c_str()); }

struct Release {
    void operator()(FcConfig* configuration) const { FcConfigDestroy(configuration); }
};
using Configuration = std::unique_ptr<FcConfig, Release>;

Configuration made_configuration()
{
    Configuration made(FcConfigCreate());
    auto* configuration = made.get();
    bool is_made = FcConfigParseAndLoadFromMemory(configuration, as_text(settings), FcTrue) == FcTrue;
    for (auto const& font : embedded::fonts())
        is_made =
            is_made && FcConfigAppFontAddFile(configuration, as_text(file_in_memory(font.bytes))) == FcTrue;
    if (!is_made || FcConfigBuildFonts(configuration) != FcTrue)
        throw std::runtime_error("the fonts of papers cannot be read");
    return made;
}

FcConfig* configuration()
{
    static Configuration const shared = made_configuration();
    return shared.get();
}

} // namespace

void ReleaseContext::operator()(PangoContext* context) const { g_object_unref(context); }

FontContext font_context()
{
    auto* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (!map) throw std::runtime_error("no font map");
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), configuration());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    FontContext context(pango_font_map_create_context(map));
    g_object_unref(map);

    auto* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    return context;
}

} // namespace erasmi::papers
