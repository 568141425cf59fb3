#include "base/locale.hpp"
#include "features/admin/pages.hpp"

namespace erasmi::admin::pages {

namespace {

std::string_view yes_or_no(Context const& context, bool value)
{
    return context.text(value ? "admin.yes" : "admin.no");
}

void row(Html& out, Context const& context, FeatureLine const& line)
{
    out.put<
        R"(<tr><th scope="row">{}</th><td class="num">{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>)">(
        line.name, line.routes, context.locale->list(line.followers), context.locale->list(line.jobs),
        yes_or_no(context, line.keeps_personal_data), yes_or_no(context, line.checks_rows));
}

} // namespace

void features(Html& out, Context const& context, FeaturesView const& view)
{
    operator_page(out, context, "admin.features", "features", [&](Html& out) {
        table(out, context, "admin.features",
              {"admin.feature", "admin.routes", "admin.followers", "admin.jobs", "admin.personal_data",
               "admin.row_check"},
              [&](Html& out) {
                  for (auto const& line : view.features) row(out, context, line);
              });
    });
}

} // namespace erasmi::admin::pages
