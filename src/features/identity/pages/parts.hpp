// Parts that the pages of persons and organisations share.
#pragma once

#include "features/identity/types.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "web/context.hpp"
#include "web/controls.hpp"
#include "web/frame.hpp"
#include "web/html.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::identity::pages {

using web::Context;
using web::Html;

/// What a form shows; empty data and no problems when it is shown first.
struct FormState {
    FormData data = {};
    Problems problems = {};
};

/// The head of a page for its reader alone, not for search engines.
web::PageHead head_of(std::string_view title, Problems const& problems = {});
/// The page around a form or a text in one narrow column.
void narrow_page(Html& out, Context const& context, web::PageHead const& head,
                 std::vector<web::Crumb> const& crumbs, web::Body const& body);
void page_head(Html& out, Context const& context, std::vector<web::Crumb> const& crumbs,
               std::string_view title, std::string_view lead = {});

/// What was done before this page: the query's `note`, if it is one of ours.
void note(Html& out, Context const& context);
/// The path with the note that the page there will show.
std::string with_note(std::string_view path, std::string_view note);

struct FormHead {
    std::string action;               ///< path without language
    std::string_view method = "POST"; ///< what the form means: POST, PUT or DELETE
    std::string_view button;          ///< message key
    std::string cancel = {};          ///< path; empty: no way back
    bool is_dangerous = false;
};
/// A form with its token, the problems above it and its button.
void form(Html& out, web::FormView const& view, FormHead const& head, web::Body const& fields);
/// A form that is only a button. `about` says to screen readers what it is about.
void button(Html& out, Context const& context, FormHead const& head, std::string_view about = {});

/// A date that machines can read, too.
struct Day {
    Context const& context;
    Instant instant;
    void operator()(Html& out) const;
};

std::vector<web::Option> language_options();
std::vector<web::Option> member_role_options(Context const& context);
std::string_view role_text(Context const& context, SiteRole role);
std::string_view role_text(Context const& context, MemberRole role);

} // namespace erasmi::identity::pages
