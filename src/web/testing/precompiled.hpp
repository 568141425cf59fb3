// Headers that nearly every test of a feature needs, compiled once.
#pragma once

#include "base/testing/precompiled.hpp"
#include "web/precompiled.hpp"
#include "web/testing/golden.hpp"
#include "web/testing/world.hpp"
