#include "features/admin/pages.hpp"

namespace erasmi::admin::pages {

namespace {

void row(Html& out, Context const& context, RetentionLine const& line)
{
    auto const& locale = *context.locale;
    out.put<R"(<tr><th scope="row">{}</th><td class="num">{}</td><td>{}</td><td class="num">{}</td></tr>)">(
        locale.text(line.name), locale.number(line.days),
        line.at ? locale.date_time(*line.at) : std::string(locale.text("admin.never")),
        locale.number(line.removed));
}

} // namespace

void housekeeping(Html& out, Context const& context, HousekeepingView const& view)
{
    operator_page(out, context, "admin.housekeeping", "housekeeping", [&](Html& out) {
        out.put<"<p>{}</p>">(context.text("admin.housekeeping_why"));
        table(out, context, "admin.housekeeping",
              {"admin.kept_thing", "admin.kept_days", "admin.last_removal", "admin.removed"}, [&](Html& out) {
                  for (auto const& line : view.kept) row(out, context, line);
              });
    });
}

} // namespace erasmi::admin::pages
