// Everything that can be asked for by GET, as people and programs ask for it.
#pragma once

#include "web/testing/world.hpp"

#include <string>
#include <vector>

namespace erasmi::app {

/// In the address, a word in capitals stands for an id: PRACTICE, CURATED (a practice in review),
/// ORGANISATION, OWNER, QUESTION.
struct Page {
    web::testing::Who who;
    std::string address;
};

/// At least one for each route; those that look different to different people several times.
std::vector<Page> every_page();

} // namespace erasmi::app
