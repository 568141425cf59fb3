// Two people edited the same version: their changes joined field by field.
#pragma once

#include "features/practices/content.hpp"

#include <string>
#include <vector>

namespace erasmi::practices {

/// A field that both changed, each in another way. `field` is the form's name of a field or of a repeated
/// part.
struct Clash {
    std::string field;
    std::string mine;
    std::string theirs;
};

struct Merged {
    Content content; ///< everybody's changes; `mine` where both clash
    std::vector<Clash> clashes;
};

/// Three-way merge: `base` is what both started from. Steps are joined step by step while both sides have the
/// same steps in the same order; other repeated parts are one field each.
Merged merge(Content const& base, Content const& mine, Content const& theirs);

} // namespace erasmi::practices
