// What other programs read in a document (poppler-utils, qpdf), so that not only ours judges it.
#pragma once

#include <string>
#include <string_view>

namespace erasmi::papers::testing {

/// "pdfinfo": title, language, pages, whether it is tagged.
std::string document_facts(std::string_view pdf);
/// The structure as a tree of types with their texts.
std::string structure(std::string_view pdf);
/// Every object and stream, uncompressed and readable.
std::string objects(std::string_view pdf);
/// The words in the order of reading.
std::string words_of(std::string_view pdf);
/// A part of a ZIP archive; empty when it is not there.
std::string part_of(std::string_view archive, std::string const& path);

} // namespace erasmi::papers::testing
