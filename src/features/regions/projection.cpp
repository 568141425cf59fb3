#include "features/regions/projection.hpp"

#include <cmath>
#include <numbers>

namespace erasmi::regions {

namespace {

// Names as in the Guidance Note.
constexpr double a = 6'378'137.0;
constexpr double flattening = 1 / 298.257222101;
constexpr double e2 = 2 * flattening - flattening * flattening;
constexpr double latitude_of_origin = 52;
constexpr double longitude_of_origin = 10;
constexpr double false_easting = 4'321'000;
constexpr double false_northing = 3'210'000;

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

double q_of(double latitude)
{
    double const e = std::sqrt(e2);
    double const sine = std::sin(latitude);
    return (1 - e2) * (sine / (1 - e2 * sine * sine) - std::log((1 - e * sine) / (1 + e * sine)) / (2 * e));
}

} // namespace

Point projected(Point degrees)
{
    double const origin = radians(latitude_of_origin);
    double const q_pole = q_of(std::numbers::pi / 2);
    double const beta_origin = std::asin(q_of(origin) / q_pole);
    double const beta = std::asin(q_of(radians(degrees.y)) / q_pole);
    double const rq = a * std::sqrt(q_pole / 2);
    double const d = a * std::cos(origin) / std::sqrt(1 - e2 * std::pow(std::sin(origin), 2)) /
                     (rq * std::cos(beta_origin));
    double const turn = radians(degrees.x - longitude_of_origin);
    double const b = rq * std::sqrt(2 / (1 + std::sin(beta_origin) * std::sin(beta) +
                                         std::cos(beta_origin) * std::cos(beta) * std::cos(turn)));
    return {false_easting + b * d * std::cos(beta) * std::sin(turn),
            false_northing + b / d *
                                 (std::cos(beta_origin) * std::sin(beta) -
                                  std::sin(beta_origin) * std::cos(beta) * std::cos(turn))};
}

} // namespace erasmi::regions
