// The parts of an OpenDocument text.
#pragma once

#include "papers/paper.hpp"

#include <string>

namespace erasmi::papers::open_document {

/// Where a figure's bytes stand in the package: "Pictures/1.jpg", counted in the order of reading.
std::string picture_path(int number);

/// content.xml; the figures in it are appended to `figures`.
std::string content(Paper const& paper, std::vector<Figure const*>& figures);

/// styles.xml: page, running lines, and the styles to which content.xml refers.
std::string styles(Paper const& paper);

/// meta.xml: title, author, language, dates.
std::string metadata(Paper const& paper);

} // namespace erasmi::papers::open_document
