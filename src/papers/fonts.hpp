// The product's fonts, which travel inside the program.
#pragma once

#include <pango/pango.h>

#include <memory>
#include <string_view>

namespace erasmi::papers {

inline constexpr std::string_view text_family = "Figtree";
inline constexpr std::string_view heading_family = "Bricolage Grotesque";
inline constexpr std::string_view arabic_family = "Vazirmatn";

struct ReleaseContext {
    void operator()(PangoContext* context) const;
};
using FontContext = std::unique_ptr<PangoContext, ReleaseContext>;

/// A context that sets text in our fonts, one point being one unit, without rounding to pixels; characters
/// that they lack come from the system's. It belongs to one thread. Throws std::runtime_error.
FontContext font_context();

} // namespace erasmi::papers
