// What a practice rests on, how to cite it, and what is similar.
#include "features/practices/pages/reader.hpp"
#include "features/practices/text_helpers.hpp"

namespace erasmi::practices::pages {

namespace {

void sources(Html& out, Reader const& reader)
{
    auto const& list = reader.view.content.sources;
    if (list.empty()) return;
    out.put<R"(<h2 id="sources">{}</h2><ul>)">(reader.text("practices.section.sources"));
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto const& source = list[i];
        out.put<R"(<li><a href="{}" rel="noopener" {}>{}</a></li>)">(
            source.url, reader.lang("sources/" + std::to_string(i) + "/title"),
            source.title.empty() ? std::string_view(source.url) : std::string_view(source.title));
    }
    out.put<"</ul>">();
}

/// Only what was published can be cited: a draft may still change.
void citation(Html& out, Reader const& reader)
{
    if (!reader.view.published_at) return;
    auto address = version_address(reader);
    out.put<R"(<h2 id="citation">{}</h2><p>{}</p><p class="card cite">{} <a href="{}">{}</a></p>)">(
        reader.text("practices.section.citation"), reader.text("practices.citation.help"),
        citation_text(reader), address, address);
}

void related(Html& out, Reader const& reader)
{
    if (reader.view.related.empty()) return;
    out.put<
        R"(<section class="section" aria-labelledby="related"><div class="wrap"><h2 id="related">{}</h2><ul class="cards grid" role="list">)">(
        reader.text("practices.section.related"));
    for (auto const& each : reader.view.related)
        out.put<"<li>{}</li>">([&](Html& out) { card(out, reader.context, each, CardHeading::h3); });
    out.put<"</ul></div></section>">();
}

} // namespace

void references(Html& out, Reader const& reader)
{
    bool has_any = !reader.view.content.sources.empty() || reader.view.published_at;
    if (has_any) {
        out.put<R"(<section class="section"><div class="wrap prose">)">();
        sources(out, reader);
        citation(out, reader);
        out.put<"</div></section>">();
    }
    related(out, reader);
}

} // namespace erasmi::practices::pages
