#include "features/regions/drawing.hpp"

#include "features/regions/codes.hpp"
#include "features/regions/tiles.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace erasmi::regions {

namespace {

constexpr double width_in_units = 1000;
constexpr double margin = 0.02; ///< of the width, around the regions
constexpr std::int64_t smallest_area = 3;

struct Window {
    double left = std::numeric_limits<double>::max();
    double bottom = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double top = std::numeric_limits<double>::lowest();

    void include(Point point)
    {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        bottom = std::min(bottom, point.y);
        top = std::max(top, point.y);
    }
    double unit() const { return (right - left) / width_in_units; }
};

struct Spot {
    std::int64_t x = 0;
    std::int64_t y = 0;
    friend bool operator==(Spot const&, Spot const&) = default;
};
using Spots = std::vector<Spot>;

Boundary const& find(std::vector<Boundary> const& boundaries, std::string_view code)
{
    auto found = std::ranges::find(boundaries, code, &Boundary::code);
    if (found == boundaries.end())
        throw BadBoundaries(std::string(code) +
                            " is missing. Take a file with the levels 0 and 2 of NUTS 2024.");
    return *found;
}

Window window_of(std::vector<Boundary> const& boundaries)
{
    Window window;
    for (auto const& sheet : tile_map())
        for (auto const& tile : sheet.tiles)
            for (auto const& ring : find(boundaries, tile.code).rings)
                for (auto point : ring) window.include(point);
    if (window.right - window.left < width_in_units)
        throw BadBoundaries("All regions lie in the same place. Take a file of EPSG:4326 or EPSG:3035.");
    double const space = margin * (window.right - window.left);
    window.include({window.left - space, window.bottom - space});
    window.include({window.right + space, window.top + space});
    return window;
}

/// One side of the window; `inside` is positive on its inner side.
struct Side {
    double x = 0, y = 0, offset = 0;
    double inside(Point point) const { return x * point.x + y * point.y + offset; }
};

/// What of a ring lies inside (Sutherland and Hodgman, "Reentrant polygon clipping", 1974).
Ring clipped(Ring const& ring, Side side)
{
    Ring kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const from = ring[i == 0 ? ring.size() - 1 : i - 1];
        auto const to = ring[i];
        double const before = side.inside(from);
        double const after = side.inside(to);
        if ((before < 0) != (after < 0)) {
            double const part = before / (before - after);
            kept.push_back({from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)});
        }
        if (after >= 0) kept.push_back(to);
    }
    return kept;
}

Ring clipped(Ring ring, Window const& window)
{
    for (auto side : {Side{1, 0, -window.left}, Side{-1, 0, window.right}, Side{0, 1, -window.bottom},
                      Side{0, -1, window.top}})
        ring = clipped(ring, side);
    return ring;
}

bool is_straight(Spot a, Spot b, Spot c) { return (b.x - a.x) * (c.y - b.y) == (b.y - a.y) * (c.x - b.x); }

/// On the grid, without points that say nothing: each point by itself, so that neighbours keep their border.
Spots rounded(Ring const& ring, Window const& window)
{
    Spots spots;
    auto add = [&](Spot spot) {
        if (!spots.empty() && spots.back() == spot) return;
        if (spots.size() > 1 && is_straight(spots.end()[-2], spots.back(), spot)) spots.pop_back();
        if (spots.empty() || spots.back() != spot) spots.push_back(spot);
    };
    for (auto point : ring)
        add({std::llround((point.x - window.left) / window.unit()),
             std::llround((window.top - point.y) / window.unit())});
    if (spots.size() > 1 && spots.front() == spots.back()) spots.pop_back();
    return spots;
}

std::int64_t area(Spots const& spots)
{
    std::int64_t doubled = 0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        auto const& next = spots[(i + 1) % spots.size()];
        doubled += spots[i].x * next.y - next.x * spots[i].y;
    }
    return std::abs(doubled) / 2;
}

/// " 7" after a number, "-7" by itself.
void add_number(std::string& path, std::int64_t number)
{
    bool needs_space = number >= 0 && path.back() >= '0' && path.back() <= '9';
    if (needs_space) path += ' ';
    path += std::to_string(number);
}

void add_ring(std::string& path, Spots const& spots)
{
    path += 'M';
    add_number(path, spots.front().x);
    add_number(path, spots.front().y);
    path += 'l';
    for (std::size_t i = 1; i < spots.size(); ++i) {
        add_number(path, spots[i].x - spots[i - 1].x);
        add_number(path, spots[i].y - spots[i - 1].y);
    }
    path += 'z';
}

/// Islands that would be dots are left out, but never the largest part.
std::string path_of(Boundary const& boundary, Window const& window)
{
    std::vector<Spots> parts;
    for (auto const& ring : boundary.rings) {
        auto spots = rounded(clipped(ring, window), window);
        if (spots.size() > 2) parts.push_back(std::move(spots));
    }
    if (parts.empty()) return {};
    auto const largest = area(*std::ranges::max_element(parts, {}, area));
    std::string path;
    for (auto const& part : parts)
        if (area(part) >= std::min(smallest_area, largest)) add_ring(path, part);
    return path;
}

bool is_shown(std::string_view code)
{
    bool has_regions = is_mapped(country_of(code));
    return level_of(code) == (has_regions ? 2 : 0);
}

} // namespace

Drawing draw(std::vector<Boundary> const& boundaries)
{
    auto const window = window_of(boundaries);
    Drawing drawing{.width = static_cast<std::int64_t>(width_in_units),
                    .height = std::llround((window.top - window.bottom) / window.unit()),
                    .outlines = {}};
    for (auto const& boundary : boundaries) {
        if (!is_shown(boundary.code)) continue;
        if (auto path = path_of(boundary, window); !path.empty())
            drawing.outlines.push_back({boundary.code, std::move(path)});
    }
    std::ranges::sort(drawing.outlines, {}, &Outline::code);
    return drawing;
}

} // namespace erasmi::regions
