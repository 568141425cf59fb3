// Who has adopted a practice, what it rests on, and how to cite it, on paper.
#include "features/practices/paper/author.hpp"
#include "web/papers.hpp"

namespace erasmi::practices::paper {

using namespace papers;

namespace {

void standing(Author& author, AdopterView const& adopter)
{
    auto const& locale = *author.reader.context.locale;
    auto label = [&](std::string_view taxonomy, std::string_view key) {
        return author.reader.terms->label(taxonomy, key, locale.language());
    };
    std::string words(label("adoption_stage", adopter.stage));
    auto add = [&](std::string_view more) { (words += " · ") += more; };
    if (!adopter.outcome.empty()) add(label("adoption_outcome", adopter.outcome));
    if (adopter.is_example) add(author.text("practices.example"));
    if (!adopter.started.empty())
        add(locale.text("practices.adopters.since", {{"month", locale.month(adopter.started.begin())}}));
    add(locale.text("history.version", {{"version", std::to_string(adopter.practice_version)}}));
    author.paragraph({{words}}, Tone::small);
    author.paragraph(
        {{locale.text("practices.adoption_steps", {{"kept", locale.number(adopter.kept)},
                                                   {"changed", locale.number(adopter.changed)},
                                                   {"dropped", locale.number(adopter.dropped)},
                                                   {"added", locale.number(std::ssize(adopter.added))}})}},
        Tone::small);
}

/// Step by step, where the adopter did otherwise.
void differences(Author& author, AdopterView const& adopter)
{
    List list;
    auto add = [&](std::string_view choice, std::string_view title, std::string_view reason) {
        Blocks item{{Paragraph{{{.text = std::string(title), .is_strong = true},
                                {" (" + author.text("practices.choice." + std::string(choice)) + ")"}}}}};
        for (auto& block : web::paper_blocks(reason, 3)) item.push_back(std::move(block));
        list.items.push_back(std::move(item));
    };
    for (auto const& step : adopter.steps)
        if (step.choice != StepChoice::kept) add(enum_name(step.choice), step.title, step.how);
    for (auto const& step : adopter.added) add("added", step.title, step.why);
    if (list.items.empty()) return;
    author.heading(3, author.text("practices.adopters.differences"));
    author.blocks.push_back({std::move(list)});
}

void sources(Author& author)
{
    auto const& list = author.reader.view.content.sources;
    if (list.empty()) return;
    author.heading(1, author.text("practices.section.sources"));
    List written;
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto const& source = list[i];
        auto words =
            author.at("sources/" + std::to_string(i) + "/title",
                      source.title.empty() ? std::string_view(source.url) : std::string_view(source.title));
        words.front().link = source.url.value;
        written.items.push_back({{Paragraph{std::move(words)}}});
    }
    author.blocks.push_back({std::move(written)});
}

void citation(Author& author)
{
    if (!author.reader.view.published_at) return;
    auto address = version_address(author.reader);
    author.heading(1, author.text("practices.section.citation"));
    author.paragraph({{author.text("practices.citation.help")}});
    author.paragraph({{citation_text(author.reader) + " "}, {.text = address, .link = address}});
}

} // namespace

void adopters(Author& author)
{
    author.heading(1, author.text("practices.section.adopters"));
    if (author.reader.view.adopters.empty()) author.paragraph({{author.text("practices.no_adopters")}});
    for (auto const& adopter : author.reader.view.adopters) {
        author.heading(2, adopter.name);
        standing(author, adopter);
        for (auto& block : web::paper_blocks(adopter.lessons, 3)) author.blocks.push_back(std::move(block));
        differences(author, adopter);
    }
}

void references(Author& author)
{
    sources(author);
    citation(author);
}

} // namespace erasmi::practices::paper
