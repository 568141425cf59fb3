#include "features/regions/geojson.hpp"

#include "base/json.hpp"
#include "features/regions/codes.hpp"

#include <cmath>
#include <set>

namespace erasmi::regions {

namespace {

enum class Units { degrees, metres };

constexpr double around_the_earth = 4.1e7; ///< metres

[[noreturn]] void refuse(std::string const& text) { throw BadBoundaries(text); }

std::string_view text_of(json::object const& object, std::string_view name)
{
    auto const* value = object.if_contains(name);
    auto const* text = value ? value->if_string() : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

json::object const* object_of(json::object const& object, std::string_view name)
{
    auto const* value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

/// RFC 7946 knows only degrees; GISCO names the reference system in the older member `crs`.
Units units_of(json::object const& file)
{
    auto const* crs = object_of(file, "crs");
    auto const* properties = crs ? object_of(*crs, "properties") : nullptr;
    if (!properties) return Units::degrees;
    auto name = text_of(*properties, "name");
    if (name.ends_with("3035")) return Units::metres;
    if (name.ends_with("4326") || name.ends_with("4258") || name.ends_with("CRS84")) return Units::degrees;
    refuse("The file's coordinates are in '" + std::string(name) +
           "'. Take the file of EPSG:4326 or EPSG:3035.");
}

std::string code_of(json::object const& feature, std::size_t place)
{
    auto const* properties = object_of(feature, "properties");
    for (auto code : {properties ? text_of(*properties, "NUTS_ID") : "", text_of(feature, "id"),
                      properties ? text_of(*properties, "id") : ""})
        if (level_of(code) >= 0) return std::string(code);
    refuse("Feature " + std::to_string(place) +
           " has no NUTS code, neither as its id nor as its property NUTS_ID.");
}

class Reader {
public:
    Reader(std::string_view code, Units units) : code_(code), units_(units) {}

    std::vector<Ring> rings(json::object const& geometry) const
    {
        auto type = text_of(geometry, "type");
        auto const& coordinates = list(geometry.if_contains("coordinates"));
        std::vector<Ring> rings;
        if (type == "Polygon")
            add_polygon(coordinates, rings);
        else if (type == "MultiPolygon")
            for (auto const& polygon : coordinates) add_polygon(list(&polygon), rings);
        else
            wrong("its geometry is '" + std::string(type) + "', not Polygon or MultiPolygon");
        return rings;
    }

private:
    [[noreturn]] void wrong(std::string const& what) const { refuse(code_ + ": " + what + "."); }

    json::array const& list(json::value const* value) const
    {
        auto const* found = value ? value->if_array() : nullptr;
        if (!found) wrong("its coordinates are not nested as a polygon's");
        return *found;
    }

    void add_polygon(json::array const& polygon, std::vector<Ring>& rings) const
    {
        for (auto const& each : polygon) rings.push_back(ring(list(&each)));
    }

    Ring ring(json::array const& positions) const
    {
        constexpr std::size_t least = 4; // a triangle that is closed
        if (positions.size() < least) wrong("a ring has fewer than four positions");
        Ring ring;
        ring.reserve(positions.size());
        for (auto const& position : positions) ring.push_back(point(list(&position)));
        return ring;
    }

    Point point(json::array const& position) const
    {
        if (position.size() < 2 || !position[0].is_number() || !position[1].is_number())
            wrong("a position is no pair of numbers");
        Point point{position[0].to_number<double>(), position[1].to_number<double>()};
        if (units_ == Units::metres) {
            if (std::abs(point.x) > around_the_earth || std::abs(point.y) > around_the_earth)
                wrong("a position is further away than the earth is round");
            return point;
        }
        if (std::abs(point.x) > 180 || std::abs(point.y) > 90)
            wrong("a position is outside of 180 and 90 degrees. Take the file of EPSG:4326 or EPSG:3035");
        return projected(point);
    }

    std::string code_;
    Units units_;
};

Boundary boundary(json::value const& value, std::size_t place, Units units)
{
    auto const* feature = value.if_object();
    if (!feature) refuse("Feature " + std::to_string(place) + " is no object.");
    auto code = code_of(*feature, place);
    auto const* geometry = object_of(*feature, "geometry");
    if (!geometry) refuse(code + ": it has no geometry.");
    return {code, Reader(code, units).rings(*geometry)};
}

} // namespace

std::vector<Boundary> read_boundaries(std::string_view geojson)
{
    auto value = parse_json(geojson);
    if (!value) refuse("The file is no JSON.");
    auto const* file = value->if_object();
    if (!file || text_of(*file, "type") != "FeatureCollection")
        refuse("The file is no GeoJSON: its 'type' is not 'FeatureCollection'.");
    auto const* features = file->if_contains("features");
    if (!features || !features->is_array()) refuse("The file has no list 'features'.");

    std::vector<Boundary> boundaries;
    std::set<std::string, std::less<>> seen;
    auto units = units_of(*file);
    for (std::size_t place = 0; auto const& feature : features->get_array()) {
        boundaries.push_back(boundary(feature, ++place, units));
        if (!seen.insert(boundaries.back().code).second)
            refuse(boundaries.back().code + " is in the file twice.");
    }
    return boundaries;
}

} // namespace erasmi::regions
