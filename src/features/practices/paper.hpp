// A practice to print, to hand round or to work on in a text processor.
#pragma once

#include "features/practices/pages/reader.hpp"
#include "papers/paper.hpp"

namespace erasmi::practices {

/// What the reading page says, in its language and with its notes on what is not translated; `date` is that
/// of the version. Reads the pictures from the blob store, which takes its time, and needs no transaction; a
/// picture that is missing there is told by its text.
papers::Paper paper_of(pages::Reader const& reader, Instant date);

} // namespace erasmi::practices
