// How papers look: the page's grid, sizes and colours, in points. Colours are those of paper in
// ui/css/tokens.css.
#pragma once

namespace erasmi::papers::setting {

struct Colour {
    double red = 0, green = 0, blue = 0;
    bool operator==(Colour const&) const = default;
};

constexpr Colour hex(unsigned rgb)
{
    return {static_cast<double>(rgb >> 16 & 0xFF) / 255, static_cast<double>(rgb >> 8 & 0xFF) / 255,
            static_cast<double>(rgb & 0xFF) / 255};
}

namespace colours {
inline constexpr Colour ink = hex(0x1b2420);
inline constexpr Colour muted = hex(0x4d5a54);
inline constexpr Colour line = hex(0xd5dad3);
inline constexpr Colour primary = hex(0x0b5d4e);
inline constexpr Colour tint = hex(0xeef5f1);
inline constexpr Colour sun = hex(0xffc53d);
inline constexpr Colour sun_soft = hex(0xfff4d1);
inline constexpr Colour white = hex(0xffffff);
} // namespace colours

/// A4 with a narrow column at the side where a line begins, for labels and numbers, and a column for text
/// whose lines hold about seventy letters. Headings, tables and pictures may take both.
namespace page {
inline constexpr double width = 595.28, height = 841.89;
inline constexpr double side = 62;
inline constexpr double top = 84, bottom = 766; ///< of what is set
inline constexpr double head = 50;              ///< baseline of the running head
inline constexpr double foot = 794;             ///< baseline of the first line of the foot
inline constexpr double label_width = 98, gutter = 14;
inline constexpr double full_width = width - 2 * side;
inline constexpr double text_start = side + label_width + gutter;
inline constexpr double text_width = full_width - label_width - gutter;
inline constexpr double room = bottom - top;
} // namespace page

enum class Face { text, heading };

struct Style {
    Face face = Face::text;
    double size = 10.25;
    double leading = 15;
    bool is_bold = false;
    Colour colour = colours::ink;
};

namespace styles {
inline constexpr Style body{};
inline constexpr Style lead{.size = 13, .leading = 19};
inline constexpr Style small{.size = 8.5, .leading = 12, .colour = colours::muted};
inline constexpr Style label{.size = 8.5, .leading = 15, .colour = colours::muted};
inline constexpr Style tag{.size = 8, .leading = 11, .is_bold = true, .colour = colours::primary};
inline constexpr Style eyebrow{.size = 9.5, .leading = 14, .is_bold = true, .colour = colours::primary};
inline constexpr Style title{.face = Face::heading, .size = 28, .leading = 33, .is_bold = true};
inline constexpr Style heading{.face = Face::heading, .size = 17, .leading = 22, .is_bold = true};
inline constexpr Style subheading{.size = 11.5, .leading = 16, .is_bold = true};
inline constexpr Style minor_heading{.size = 10.25, .leading = 15, .is_bold = true};
inline constexpr Style cell{.size = 9.25, .leading = 13};
inline constexpr Style head_cell{.size = 8.5, .leading = 13, .is_bold = true};
inline constexpr Style number{
    .face = Face::heading, .size = 12, .leading = 16, .is_bold = true, .colour = colours::white};
} // namespace styles

} // namespace erasmi::papers::setting
