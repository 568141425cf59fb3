// Headers that nearly every test needs, compiled once.
#pragma once

#include "base/precompiled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
