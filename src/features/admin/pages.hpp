// Pages of the operator.
#pragma once

#include "features/admin/views.hpp"
#include "web/context.hpp"
#include "web/frame.hpp"
#include "web/html.hpp"

#include <string_view>

namespace erasmi::admin::pages {

using web::Context;
using web::Html;

void status(Html& out, Context const& context, StatusView const& view);
void log_check(Html& out, Context const& context, LogCheckView const& view);
void events(Html& out, Context const& context, EventsView const& view);
void jobs(Html& out, Context const& context, JobsView const& view);
void mails(Html& out, Context const& context, MailsView const& view);
void mail(Html& out, Context const& context, data::OpenedMail const& view);
void housekeeping(Html& out, Context const& context, HousekeepingView const& view);
void features(Html& out, Context const& context, FeaturesView const& view);

/// Title, tabs and what `body` writes. `tab` is the last part of the tab's path: "events"; empty: the status.
void operator_page(Html& out, Context const& context, std::string_view title_key, std::string_view tab,
                   web::Body const& body);

/// A table with a heading for each of `keys`; `rows` writes its rows.
void table(Html& out, Context const& context, std::string_view caption_key,
           std::vector<std::string_view> const& keys, web::Body const& rows);

} // namespace erasmi::admin::pages
