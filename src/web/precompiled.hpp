// Headers that nearly every file needs that answers requests, compiled once.
#pragma once

#include "base/precompiled.hpp"
#include "data/tx.hpp"
#include "web/answer.hpp"
#include "web/controls.hpp"
#include "web/feature.hpp"
#include "web/frame.hpp"
#include "web/site.hpp"
