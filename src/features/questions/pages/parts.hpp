// Parts that the pages of questions share.
#pragma once

#include "features/questions/pages.hpp"

#include <string>
#include <string_view>

namespace erasmi::questions::pages {

/// The attribute of a text that is written in another language than the page.
web::Attribute lang(Context const& context, Language language);
/// "Anna Weber, Volkshochschule Halle"; the organisation may be empty.
void signature(Html& out, std::string_view author, std::string_view organisation);
/// What was done before this page.
void done_note(Html& out, Context const& context);

struct Narrow {
    std::string title;
    std::string lead = {};
    std::string crumb = {}; ///< title of the question from which one comes; empty: from the list
    std::string path = {};  ///< of that question
    bool has_problems = false;
};
/// A page for its reader alone, in one narrow column.
void narrow_page(Html& out, Context const& context, Narrow const& page, web::Body const& body);

struct PostForm {
    std::string action; ///< path without language
    std::string_view method;
    std::string_view button; ///< message key
    std::string cancel = {}; ///< path; empty: no way back
    bool has_title = false;
};
/// The form of a question or an answer, with the problems above it.
void post_form(Html& out, Context const& context, PostForm const& form, Writing const& writing);

/// The text of a post with who wrote it and when.
void quoted(Html& out, Context const& context, PostView const& post);

} // namespace erasmi::questions::pages
