// Turkish as it is typed without accents.
#pragma once

#include <string_view>

namespace erasmi::search {

/// What stands before the ending of the plural and all that may follow it: "gonulluler" and
/// "gonullulerimizin" are "gonullu". Takes a word without accents, whose vowels the stemmer finds out of
/// harmony and therefore leaves. Empty when there is no such ending, or too little before it.
std::string_view without_plural(std::string_view folded);

} // namespace erasmi::search
