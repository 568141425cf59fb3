// Our fonts inside an OpenDocument text.
#pragma once

#include <string>
#include <string_view>

namespace erasmi::papers::open_document {

/// Where a font of that file name ("figtree-bold.ttf") stands in the package.
std::string font_path(std::string_view file);

/// The declaration of our families with the files of their styles, as content.xml and styles.xml begin.
std::string font_declarations();

} // namespace erasmi::papers::open_document
