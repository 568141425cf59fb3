// Headers that nearly every file needs, compiled once for all modules.
#pragma once

#include "base/fields.hpp"
#include "base/problem.hpp"
#include "base/stop.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
