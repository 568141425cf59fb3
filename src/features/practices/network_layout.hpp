// Where the actors of a network and their names stand in its drawing: pure arithmetic, so that a test can
// hold it against any number of actors and names of any length.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices {

/// Units of the drawing. A letter is as wide as on a phone, where letters shrink less than the drawing.
namespace network_units {
constexpr int width = 560, middle = width / 2;
constexpr int hub_radius = 68, shape_radius = 23;
constexpr int letter_width = 12, line_height = 26;
constexpr int letters_in_a_line = 16;
constexpr int gap = 12;
} // namespace network_units

struct NetworkSpot {
    int x = 0; ///< the middle of the actor's shape
    int y = 0;
    std::vector<std::string> name; ///< its lines, which stand below the shape
};

struct NetworkLayout {
    int height = 0;
    int hub_y = 0;                  ///< the hub stands in the middle of the width
    std::vector<NetworkSpot> spots; ///< in the order of the names
};

/// Pairs of actors at both sides of the hub, on an ellipse as far as their names allow; an odd one stands on
/// top.
NetworkLayout network_layout(std::vector<std::string> const& names);

/// The words of a name in lines of at most so many characters, few and as even as can be; a longer word is
/// divided.
std::vector<std::string> label_lines(std::string_view name, std::size_t characters);

/// From the middle of an actor's shape to the lower edge of the last line of its name.
int label_bottom(std::size_t lines);

} // namespace erasmi::practices
