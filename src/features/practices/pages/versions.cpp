// The history of a practice, and any two versions field by field.
#include "features/practices/pages.hpp"
#include "features/practices/text_helpers.hpp"

namespace erasmi::practices::pages {

namespace {

using web::attribute;

void version_line(Html& out, Context const& context, VersionsView const& view, VersionLine const& line)
{
    auto const& practice = view.practice;
    auto path = path_of(practice.id) + "/versions/" + std::to_string(line.version);
    out.put<R"(<tr><th scope="row"><a href="{}">{}</a></th><td class="nowrap">{}</td><td>{}</td><td>{}</td>)">(
        context.url(path),
        context.locale->text("practices.version_n", {{"version", std::to_string(line.version)}}),
        context.locale->date_time(line.at), line.by, line.reason);
    if (view.may_compare && line.version > 1)
        out.put<R"(<td class="do"><a class="btn quiet small" href="{}">{}</a></td></tr>)">(
            context.url(path_of(practice.id) + "/comparison?from=" + std::to_string(line.version - 1) +
                        "&to=" + std::to_string(line.version)),
            context.text("practices.versions.compare"));
    else
        out.put<"<td></td></tr>">();
}

void change(Html& out, Context const& context, ComparisonView const& view, ChangeView const& change)
{
    auto version = [&](std::int64_t number) {
        return context.locale->text("practices.version_n", {{"version", std::to_string(number)}});
    };
    bool is_added = change.before.empty(), is_removed = change.after.empty();
    auto kind = is_added ? "added" : is_removed ? "removed" : "changed";
    out.put<R"(<div class="{}"><dt>{} <span class="tag {}">{}</span></dt>)">(
        kind, change.label,
        is_added     ? "ok"
        : is_removed ? "error"
                     : "info",
        context.text("practices.change." + std::string(kind)));
    if (!is_added)
        out.put<R"(<dd class="old"><span class="side">{}</span><p class="pre"><del>{}</del></p></dd>)">(
            version(view.from), change.before);
    if (!is_removed)
        out.put<R"(<dd class="new"><span class="side">{}</span><p class="pre"><ins>{}</ins></p></dd>)">(
            version(view.to), change.after);
    out.put<"</div>">();
}

} // namespace

void versions(Html& out, Context const& context, VersionsView const& view)
{
    auto title = std::string(context.text("practices.tab.versions"));
    web::frame(out, context, {.title = title + " – " + view.practice.title, .is_indexed = false}, [&](Html& out) {
        work_head(out, context, {view.practice, "versions"});
        out.put<
            R"(<section class="section"><div class="wrap"><div class="table-wrap" tabindex="0" role="region" aria-labelledby="versions-title"><table><caption id="versions-title">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col"><span class="visually-hidden">{}</span></th></tr></thead><tbody>)">(
            title, context.text("practices.versions.version"), context.text("practices.versions.when"),
            context.text("practices.versions.who"), context.text("practices.versions.why"),
            context.text("practices.versions.compare"));
        for (auto const& line : view.versions) version_line(out, context, view, line);
        out.put<"</tbody></table></div></div></section>">();
    });
}

void comparison(Html& out, Context const& context, ComparisonView const& view)
{
    auto title = context.locale->text("practices.comparison.title",
                                      {{"from", std::to_string(view.from)}, {"to", std::to_string(view.to)}});
    web::frame(out, context, {.title = title + " – " + view.practice.title, .is_indexed = false},
               [&](Html& out) {
                   work_head(out, context, {view.practice, "versions"});
                   out.put<R"(<section class="section"><div class="wrap"><h2>{}</h2>)">(title);
                   if (view.changes.empty()) out.put<"<p>{}</p>">(context.text("practices.comparison.same"));
                   out.put<R"(<dl class="changes">)">();
                   for (auto const& each : view.changes) change(out, context, view, each);
                   out.put<"</dl></div></section>">();
               });
}

} // namespace erasmi::practices::pages
