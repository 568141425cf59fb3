#include "web/history.hpp"

#include "web/pager.hpp"

namespace erasmi::web {

std::string version_name(Context const& context, std::int64_t version)
{
    return context.locale->text("history.version", {{"version", std::to_string(version)}});
}

namespace {

constexpr std::string_view before = "before";

void version_row(Html& out, Context const& context, VersionTable const& table, VersionLine const& line)
{
    auto version = std::to_string(line.version);
    out.put<
        R"(<tr><th scope="row"><a href="{}">{}</a></th><td class="nowrap">{}</td><td>{}</td><td>{}</td><td class="do">)">(
        context.url(table.path + "/versions/" + version), version_name(context, line.version),
        context.locale->date_time(line.at), line.by, line.reason);
    if (line.previous)
        out.put<R"(<a class="btn quiet small" href="{}?from={}&amp;to={}">{}</a>)">(
            context.url(table.path + "/comparison"), *line.previous, version,
            context.text("history.compare"));
    out.put<"</td></tr>">();
}

struct Change {
    std::string_view kind;
    std::string_view tone;
};

// messages: history.added history.removed history.changed
Change kind_of(ChangeLine const& line)
{
    if (line.before.empty()) return {"added", "ok"};
    if (line.after.empty()) return {"removed", "error"};
    return {"changed", "info"};
}

void change(Html& out, Context const& context, ChangeList const& list, ChangeLine const& line)
{
    auto [kind, tone] = kind_of(line);
    out.put<R"(<div class="{}"><dt>{} <span class="tag {}">{}</span></dt>)">(
        kind, line.label, tone, context.text("history." + std::string(kind)));
    if (!line.before.empty())
        out.put<R"(<dd class="old"><span class="side">{}</span><p class="pre"><del>{}</del></p></dd>)">(
            version_name(context, list.from), line.before);
    if (!line.after.empty())
        out.put<R"(<dd class="new"><span class="side">{}</span><p class="pre"><ins>{}</ins></p></dd>)">(
            version_name(context, list.to), line.after);
    out.put<"</div>">();
}

} // namespace

void version_table(Html& out, Context const& context, VersionTable const& table)
{
    out.put<
        R"(<div class="table-wrap" tabindex="0" role="region" aria-labelledby="versions-title"><table><caption id="versions-title">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col"><span class="visually-hidden">{}</span></th></tr></thead><tbody>)">(
        context.text("history.versions"), context.text("history.which"), context.text("history.when"),
        context.text("history.who"), context.text("history.why"), context.text("history.compare"));
    for (auto const& line : table.versions) version_row(out, context, table, line);
    out.put<"</tbody></table></div>">();
    pager(out, context, {.path = table.path + "/versions", .next = table.next, .key = before});
}

VersionPage version_page(std::vector<VersionLine> lines)
{
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i - 1].previous = lines[i].version;
    VersionPage page{std::move(lines), {}};
    if (page.versions.size() < lines_for_versions) return page;
    page.versions.resize(lines_for_versions - 1);
    page.next = std::to_string(page.versions.back().version);
    return page;
}

std::int64_t begin_of_versions(Context const& context, std::int64_t newest)
{
    return context.number(before, newest + 1, 1, newest + 1);
}

std::string change_title(Context const& context, std::int64_t from, std::int64_t to)
{
    return context.locale->text("history.from_to",
                                {{"from", std::to_string(from)}, {"to", std::to_string(to)}});
}

void change_list(Html& out, Context const& context, ChangeList const& list)
{
    if (list.changes.empty()) out.put<"<p>{}</p>">(context.text("history.same"));
    out.put<R"(<dl class="changes">)">();
    for (auto const& line : list.changes) change(out, context, list, line);
    out.put<"</dl>">();
}

} // namespace erasmi::web
