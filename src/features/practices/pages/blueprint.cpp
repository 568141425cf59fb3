// The network behind a practice, and the steps by which another place can do it too.
#include "features/practices/pages/reader.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

void factors(Html& out, Reader const& reader)
{
    auto const& list = reader.view.content.factors;
    if (list.empty()) return;
    out.put<R"(<h3>{}</h3>)">(reader.text("practices.factors"));
    for (std::size_t i = 0; i < list.size(); ++i)
        out.put<R"(<h4>{}</h4><div class="prose" {}>{}</div>)">(
            reader.label(list[i].factor), reader.lang("factors/" + std::to_string(i) + "/how"),
            web::markdown(list[i].how));
}

void detail(Html& out, Reader const& reader, std::string_view key, std::string_view text)
{
    if (text.empty()) return;
    out.put<R"(<h3>{}</h3><div {}>{}</div>)">(reader.text("practices.blueprint." + std::string(key)),
                                              reader.lang(key), web::markdown(text));
}

void step_meta(Html& out, std::string_view icon, std::string_view text, web::Attribute const& lang)
{
    if (!text.empty()) out.put<R"(<li {}>{}{}</li>)">(lang, Icon{icon}, text);
}

void step(Html& out, Reader const& reader, Step const& step)
{
    bool is_core = step.adaptability == Adaptability::core;
    auto lang = [&](std::string_view field) {
        return reader.lang("steps/" + step.key.str() + "/" + std::string(field));
    };
    out.put<
        R"(<li class="step {}" id="step-{}"><div class="step-head"><h3 {}>{}</h3><span class="tag {}">{}</span></div><div {}>{}</div><ul class="meta" role="list">)">(
        enum_name(step.adaptability), step.key, lang("title"), step.title, is_core ? "ok" : "sun",
        reader.text(is_core ? "practices.core" : "practices.adaptable"), lang("what"),
        web::markdown(step.what));
    step_meta(out, "user", step.who, lang("who"));
    step_meta(out, "clock", step.duration, lang("duration"));
    step_meta(out, "workflow", step.effort, lang("effort"));
    step_meta(out, "file-text", step.materials, lang("materials"));
    out.put<"</ul>">();
    if (!step.note.empty())
        out.put<R"(<div class="keep"><strong>{}</strong> <div {}>{}</div></div>)">(
            reader.text(is_core ? "practices.keep" : "practices.may_change"), lang("note"),
            web::markdown(step.note));
    out.put<"</li>">();
}

void indicators(Html& out, Reader const& reader)
{
    auto const& list = reader.view.content.indicators;
    if (list.empty()) return;
    out.put<R"(<h3>{}</h3><ul>)">(reader.text("practices.blueprint.indicators"));
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto path = "indicators/" + std::to_string(i);
        out.put<R"(<li><span {}>{}</span>)">(reader.lang(path + "/name"), list[i].name);
        if (!list[i].unit.empty())
            out.put<R"(, <span {}>{}</span>)">(reader.lang(path + "/unit"), list[i].unit);
        if (!list[i].level.empty()) out.put<R"( <span class="tag">{}</span>)">(reader.label(list[i].level));
        out.put<"</li>">();
    }
    out.put<"</ul>">();
}

} // namespace

void network(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    out.put<
        R"(<section class="section tinted" aria-labelledby="network"><div class="wrap"><h2 id="network">{}</h2><div class="prose" {}>{}</div>)">(
        reader.text("practices.section.network"), reader.lang("coordination"),
        web::markdown(content.coordination));
    network_pattern(out, reader);
    out.put<R"(<dl class="facts wide">)">();
    fact(out, reader, "governance", reader.label(content.governance));
    fact(out, reader, "phase", reader.label(content.phase));
    fact(out, reader, "rhythm", content.rhythm, reader.lang("rhythm"));
    fact(out, reader, "tools", content.tools, reader.lang("tools"));
    fact(out, reader, "agreements", content.agreements, reader.lang("agreements"));
    out.put<"</dl>">();
    factors(out, reader);
    out.put<"</div></section>">();
}

void blueprint(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    out.put<
        R"(<section class="section" aria-labelledby="steps"><div class="wrap"><h2 id="steps">{}</h2><div class="prose">)">(
        reader.text("practices.section.steps"));
    detail(out, reader, "preconditions", content.preconditions);
    out.put<R"(</div><ol class="steps">)">();
    for (auto const& each : content.steps) step(out, reader, each);
    out.put<R"(</ol><div class="prose">)">();
    detail(out, reader, "roles", content.roles);
    detail(out, reader, "competences", content.competences);
    indicators(out, reader);
    detail(out, reader, "costs", content.costs);
    detail(out, reader, "risks", content.risks);
    out.put<"</div></div></section>">();
}

} // namespace erasmi::practices::pages
