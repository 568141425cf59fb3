// Papers as PDF.
#pragma once

#include "papers/paper.hpp"

#include <string>

namespace erasmi::papers {

/// A tagged PDF on A4: headings, lists, tables, pictures and links are told to screen readers, with the
/// languages of the texts; headings are its bookmarks. The same paper gives the same bytes. Throws
/// std::runtime_error when the libraries fail. It takes its time; may be called from
/// several threads.
std::string pdf(Paper const& paper);

} // namespace erasmi::papers
