// From degrees to metres: ETRS89-LAEA Europe (EPSG:3035), in which areas are true.
// Method: Lambert azimuthal equal area on the ellipsoid, EPSG method 9820 (IOGP Guidance Note 7-2,
// section 3.3.6, whose example is our test); parameters: latitude 52° N, longitude 10° E, 4 321 000 m east, 3
// 210 000 m north, ellipsoid GRS 1980.
#pragma once

namespace erasmi::regions {

struct Point {
    double x = 0; ///< metres eastwards, or degrees of longitude
    double y = 0; ///< metres northwards, or degrees of latitude
};

/// Longitude and latitude on ETRS89 (WGS 84 differs by less than a metre), in degrees, to metres.
Point projected(Point degrees);

} // namespace erasmi::regions
