// What is only for the eye, marked so in a page's contents.
#pragma once

class QPDFPageObjectHelper;

namespace erasmi::papers::setting {

/// "/Private <</MCID 4>> BDC" becomes "/Artifact BMC" (ISO 32000-1, 14.8.2.2), when the file is written.
void make_artifacts(QPDFPageObjectHelper& page);

} // namespace erasmi::papers::setting
