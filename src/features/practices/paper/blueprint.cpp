// The network behind a practice, and the steps by which another place can do it too, on paper.
#include "features/practices/paper/author.hpp"
#include "web/papers.hpp"

namespace erasmi::practices::paper {

using namespace papers;

namespace {

void actors(Author& author)
{
    auto const& reader = author.reader;
    auto const& list = reader.view.content.actors;
    if (list.empty()) return;
    Table table;
    table.caption = {{author.text("practices.network.title")}};
    for (std::string_view key : {"organisation", "kind", "role"})
        table.head.push_back({{author.text("practices.network." + std::string(key))}});
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto path = "actors/" + std::to_string(i);
        table.rows.push_back({author.at(path + "/name", list[i].name),
                              {{std::string(reader.label(list[i].kind))}},
                              author.at(path + "/role", list[i].role)});
    }
    author.blocks.push_back({std::move(table)});
}

void pattern(Author& author)
{
    auto const& reader = author.reader;
    auto const& content = reader.view.content;
    Facts facts;
    add_fact(facts, author, "governance", {{std::string(reader.label(content.governance))}});
    add_fact(facts, author, "phase", {{std::string(reader.label(content.phase))}});
    add_fact(facts, author, "rhythm", author.at("rhythm", content.rhythm));
    add_fact(facts, author, "tools", author.at("tools", content.tools));
    add_fact(facts, author, "agreements", author.at("agreements", content.agreements));
    if (!facts.facts.empty()) author.blocks.push_back({std::move(facts)});
}

void factors(Author& author)
{
    auto const& list = author.reader.view.content.factors;
    if (list.empty()) return;
    author.heading(2, author.text("practices.factors"));
    for (std::size_t i = 0; i < list.size(); ++i) {
        author.heading(3, author.reader.label(list[i].factor));
        author.markdown("factors/" + std::to_string(i) + "/how", list[i].how);
    }
}

/// "Who: two hosts", in small letters.
void aside(Author& inside, std::string const& path, std::string_view field, std::string_view words)
{
    if (words.empty()) return;
    Words line{
        {.text = inside.text("practices.field.steps." + std::string(field)) + ": ", .is_strong = true}};
    for (auto& span : inside.at(path + std::string(field), words)) line.push_back(std::move(span));
    inside.paragraph(std::move(line), Tone::small);
}

papers::Step written(Author const& author, practices::Step const& step)
{
    bool is_core = step.adaptability == Adaptability::core;
    auto path = "steps/" + step.key.str() + "/";
    Author inside(author.reader);
    inside.markdown(path + "what", step.what);
    aside(inside, path, "who", step.who);
    aside(inside, path, "duration", step.duration);
    aside(inside, path, "effort", step.effort);
    aside(inside, path, "materials", step.materials);
    if (!step.note.empty()) {
        inside.paragraph(
            {{.text = author.text(is_core ? "practices.keep" : "practices.may_change"), .is_strong = true}});
        inside.markdown(path + "note", step.note);
    }
    return {author.at(path + "title", step.title),
            author.text(is_core ? "practices.core" : "practices.adaptable"), std::move(inside.blocks)};
}

void steps(Author& author)
{
    Steps steps;
    for (auto const& step : author.reader.view.content.steps) steps.steps.push_back(written(author, step));
    if (!steps.steps.empty()) author.blocks.push_back({std::move(steps)});
}

void indicators(Author& author)
{
    auto const& list = author.reader.view.content.indicators;
    if (list.empty()) return;
    author.heading(2, author.text("practices.blueprint.indicators"));
    List written;
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto path = "indicators/" + std::to_string(i);
        auto words = author.at(path + "/name", list[i].name);
        if (!list[i].unit.empty())
            words.push_back(
                {.text = ", " + list[i].unit.str(), .language = author.reader.foreign(path + "/unit")});
        if (!list[i].level.empty())
            words.push_back({" (" + std::string(author.reader.label(list[i].level)) + ")"});
        written.items.push_back({{Paragraph{std::move(words)}}});
    }
    author.blocks.push_back({std::move(written)});
}

} // namespace

void network(Author& author)
{
    auto const& content = author.reader.view.content;
    author.heading(1, author.text("practices.section.network"));
    author.markdown("coordination", content.coordination);
    actors(author);
    pattern(author);
    factors(author);
}

void blueprint(Author& author)
{
    auto const& content = author.reader.view.content;
    auto detail = [&](std::string_view key, std::string_view text) {
        author.detail(author.text("practices.blueprint." + std::string(key)), key, text);
    };
    author.heading(1, author.text("practices.section.steps"));
    detail("preconditions", content.preconditions);
    steps(author);
    detail("roles", content.roles);
    detail("competences", content.competences);
    indicators(author);
    detail("costs", content.costs);
    detail("risks", content.risks);
}

} // namespace erasmi::practices::paper
