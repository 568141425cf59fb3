// What cairo 1.16 cannot say in a PDF: the structure with languages, texts for pictures and scopes of
// headers, what is an artifact, the document's language (libqpdf).
#pragma once

#include "papers/pdf/painter.hpp"

#include <string>

namespace erasmi::papers::setting {

/// The painted PDF with its structure. Throws std::exception when it is not as cairo writes it.
std::string finished(Painted const& painted, Tree const& tree, Paper const& paper);

} // namespace erasmi::papers::setting
