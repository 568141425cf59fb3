// A paper with everything in it.
#pragma once

#include "papers/paper.hpp"

#include <string>

namespace erasmi::papers::testing {

/// An even grey as a baseline JPEG (ITU-T T.81).
std::string grey_jpeg(int width, int height);

/// A paper with every kind of block once or twice, in English words.
Paper sample_paper();

/// The same in Arabic.
Paper arabic_paper();

} // namespace erasmi::papers::testing
