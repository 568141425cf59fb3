#include "features/practices/pages/side_by_side_lines.hpp"

#include "web/markdown.hpp"

#include <array>

namespace erasmi::practices::pages {

namespace {

void text(Html& out, Reader const& reader, std::string_view path, std::string_view value)
{
    if (!value.empty()) out.put<R"(<p {}>{}</p>)">(reader.lang(path), value);
}

void passage(Html& out, Reader const& reader, std::string_view path, std::string_view value)
{
    if (!value.empty()) out.put<R"(<div {}>{}</div>)">(reader.lang(path), web::markdown(value));
}

void plain(Html& out, std::string_view value)
{
    if (!value.empty()) out.put<"<p>{}</p>">(value);
}

void place(Html& out, Reader const& reader)
{
    auto const& content = reader.view.content;
    auto country = reader.label(content.country);
    plain(out,
          content.place.empty() ? std::string(country) : content.place.str() + ", " + std::string(country));
}

void level(Html& out, Reader const& reader)
{
    auto const& level = reader.view.level;
    if (!level.empty()) plain(out, reader.terms->label("level", level, reader.context.language()));
}

void adopters_of(Html& out, Reader const& reader)
{
    auto count = static_cast<std::int64_t>(reader.view.adopters.size());
    if (count > 0) plain(out, reader.context.locale->plural("practices.adopters", count));
}

void reached(Html& out, Reader const& reader)
{
    auto const& reached = reader.view.content.reached;
    if (reached) plain(out, reader.context.locale->number(reached->value));
}

void confirmed(Html& out, Reader const& reader)
{
    auto const& moment = reader.view.confirmed_at;
    if (moment) plain(out, reader.context.locale->date(*moment));
}

void themes(Html& out, Reader const& reader)
{
    auto const& themes = reader.view.content.themes;
    if (themes.empty()) return;
    out.put<R"(<ul class="tags" role="list">)">();
    for (auto const& theme : themes) out.put<R"(<li class="tag">{}</li>)">(reader.label(theme));
    out.put<"</ul>">();
}

void actors(Html& out, Reader const& reader)
{
    auto const& actors = reader.view.content.actors;
    if (actors.empty()) return;
    out.put<"<ul>">();
    for (std::size_t i = 0; i < actors.size(); ++i)
        out.put<R"(<li><span {}>{}</span> <span class="muted small">{}</span></li>)">(
            reader.lang("actors/" + std::to_string(i) + "/name"), actors[i].name,
            reader.label(actors[i].kind));
    out.put<"</ul>">();
}

void factors(Html& out, Reader const& reader)
{
    auto const& factors = reader.view.content.factors;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        out.put<"<p><b>{}</b></p>">(reader.label(factors[i].factor));
        passage(out, reader, "factors/" + std::to_string(i) + "/how", factors[i].how);
    }
}

void steps(Html& out, Reader const& reader)
{
    auto const& steps = reader.view.content.steps;
    if (steps.empty()) return;
    out.put<"<ol>">();
    for (auto const& step : steps) {
        bool is_core = step.adaptability == Adaptability::core;
        out.put<R"(<li><span {}>{}</span> <span class="tag {}">{}</span></li>)">(
            reader.lang("steps/" + step.key.str() + "/title"), step.title, is_core ? "ok" : "sun",
            reader.text(is_core ? "practices.core" : "practices.adaptable"));
    }
    out.put<"</ol>">();
}

void indicators(Html& out, Reader const& reader)
{
    auto const& list = reader.view.content.indicators;
    if (list.empty()) return;
    out.put<"<ul>">();
    for (std::size_t i = 0; i < list.size(); ++i)
        out.put<R"(<li {}>{}</li>)">(reader.lang("indicators/" + std::to_string(i) + "/name"), list[i].name);
    out.put<"</ul>">();
}

template <auto Field, web::markup::Literal Name>
void passage_of(Html& out, Reader const& reader)
{
    passage(out, reader, Name.view(), reader.view.content.*Field);
}

template <auto Field, web::markup::Literal Name>
void text_of(Html& out, Reader const& reader)
{
    text(out, reader, Name.view(), reader.view.content.*Field);
}

template <auto Field>
void label_of(Html& out, Reader const& reader)
{
    plain(out, reader.label(reader.view.content.*Field));
}

constexpr std::array lines{
    ComparedLine{"practices.field.summary", passage_of<&Content::summary, "summary">},
    ComparedLine{"practices.fact.place", place},
    ComparedLine{"practices.fact.size", label_of<&Content::size>},
    ComparedLine{"practices.fact.period",
                 [](Html& out, Reader const& reader) { plain(out, period(reader)); }},
    ComparedLine{"practices.field.themes", themes},
    ComparedLine{"practices.facet.level", level},
    ComparedLine{"practices.section.adopters", adopters_of},
    ComparedLine{"practices.fact.reached", reached},
    ComparedLine{"practices.fact.cost", label_of<&Content::cost_band>},
    ComparedLine{"practices.fact.evaluation", label_of<&Content::evaluation_type>},
    ComparedLine{"practices.fact.confirmed", confirmed},
    ComparedLine{"practices.question.challenge", passage_of<&Content::challenge, "challenge">},
    ComparedLine{"practices.question.how_it_works", passage_of<&Content::how_it_works, "how_it_works">},
    ComparedLine{"practices.question.results", passage_of<&Content::results, "results">},
    ComparedLine{"practices.question.evaluation", passage_of<&Content::evaluation, "evaluation">},
    ComparedLine{"practices.question.beneficiaries", passage_of<&Content::beneficiaries, "beneficiaries">},
    ComparedLine{"practices.question.funding", passage_of<&Content::funding, "funding">},
    ComparedLine{"practices.question.lessons", passage_of<&Content::lessons, "lessons">},
    ComparedLine{"practices.network.title", actors},
    ComparedLine{"practices.field.coordination", passage_of<&Content::coordination, "coordination">},
    ComparedLine{"practices.fact.governance", label_of<&Content::governance>},
    ComparedLine{"practices.fact.phase", label_of<&Content::phase>},
    ComparedLine{"practices.fact.rhythm", text_of<&Content::rhythm, "rhythm">},
    ComparedLine{"practices.fact.tools", text_of<&Content::tools, "tools">},
    ComparedLine{"practices.fact.agreements", text_of<&Content::agreements, "agreements">},
    ComparedLine{"practices.factors", factors},
    ComparedLine{"practices.blueprint.preconditions", passage_of<&Content::preconditions, "preconditions">},
    ComparedLine{"practices.section.steps", steps},
    ComparedLine{"practices.blueprint.roles", passage_of<&Content::roles, "roles">},
    ComparedLine{"practices.blueprint.competences", passage_of<&Content::competences, "competences">},
    ComparedLine{"practices.blueprint.indicators", indicators},
    ComparedLine{"practices.blueprint.costs", passage_of<&Content::costs, "costs">},
    ComparedLine{"practices.blueprint.risks", passage_of<&Content::risks, "risks">},
};

} // namespace

std::span<ComparedLine const> compared_lines() { return lines; }

} // namespace erasmi::practices::pages
