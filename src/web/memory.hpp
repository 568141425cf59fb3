// What a site remembers between requests. All of it may be forgotten at any time.
#pragma once

#include "web/kept.hpp"
#include "web/known_pages.hpp"

namespace erasmi::web {

struct Memory {
    Kept kept{16 << 20}; // bytes
    KnownPages pages;
};

} // namespace erasmi::web
