#include "features/practices/paper.hpp"

#include "data/files.hpp"
#include "features/practices/paper/author.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/markdown.hpp"
#include "web/papers.hpp"
#include "web/picture.hpp"

namespace erasmi::practices {

namespace paper {

using namespace papers;

void Author::markdown(std::string_view path, std::string_view text)
{
    for (auto& block : web::paper_blocks(text, 2, reader.foreign(path))) blocks.push_back(std::move(block));
}

void Author::detail(std::string_view label, std::string_view path, std::string_view text)
{
    if (text.empty()) return;
    heading(2, label);
    markdown(path, text);
}

void add_fact(Facts& facts, Author const& author, std::string_view key, Words words)
{
    bool is_said = std::ranges::any_of(words, [](Span const& span) { return !span.text.empty(); });
    if (is_said) facts.facts.push_back({author.text("practices.fact." + std::string(key)), std::move(words)});
}

namespace {

Words plain(std::string_view words) { return {{std::string(words)}}; }

void lead(Author& author)
{
    auto const& summary = author.reader.view.content.summary;
    for (auto& block : web::paper_blocks(summary, 2, author.reader.foreign("summary"))) {
        if (auto* paragraph = std::get_if<Paragraph>(&block.part)) paragraph->tone = Tone::lead;
        author.blocks.push_back(std::move(block));
    }
}

/// The level and the themes, and who has validated it.
void standing(Author& author)
{
    auto const& reader = author.reader;
    auto const& view = reader.view;
    auto const& locale = *reader.context.locale;
    std::string tags;
    auto add = [&](std::string_view tag) { (tags += tags.empty() ? "" : " · ") += tag; };
    if (!view.level.empty()) add(reader.terms->label("level", view.level, locale.language()));
    for (auto const& theme : view.content.themes) add(reader.label(theme));
    if (!tags.empty()) author.paragraph({{.text = tags, .is_strong = true}}, Tone::small);
    if (view.published_at)
        author.paragraph(
            plain(locale.text("practices.validated",
                              {{"name", view.validated_by}, {"date", locale.date(*view.published_at)}})),
            Tone::small);
}

void notes(Author& author)
{
    auto const& view = author.reader.view;
    if (view.is_example) author.note(author.text("practices.example_note"));
    author.note(untranslated_note(author.reader));
    author.note(outdated_note(author.reader));
    if (view.version != view.newest_public)
        author.note(author.reader.context.locale->text("practices.other_version",
                                                       {{"version", std::to_string(view.version)}}));
}

void facts(Author& author)
{
    auto const& reader = author.reader;
    auto const& content = reader.view.content;
    Facts facts;
    auto add = [&](std::string_view key, std::string_view words) {
        add_fact(facts, author, key, plain(words));
    };
    add("place", content.place.str() + ", " + std::string(reader.label(content.country)));
    add("size", reader.label(content.size));
    add("period", period(reader));
    if (content.reached) add("reached", reader.context.locale->number(content.reached->value));
    add("cost", reader.label(content.cost_band));
    add("evaluation", reader.label(content.evaluation_type));
    add("told_by",
        reader.view.owner_name.empty() ? author.text("practices.editors") : reader.view.owner_name);
    author.blocks.push_back({std::move(facts)});
}

void passages(Author& author)
{
    for (auto const& question : pages::questions(author.reader.view.content)) {
        author.heading(1, author.text("practices.question." + std::string(question.id)));
        author.markdown(question.id, question.text);
    }
}

void picture(Author& author, Picture const& picture, std::string const& path)
{
    constexpr int longest_side = 1400;
    auto file = author.reader.context.site.files->open(picture.file.str());
    auto printed = file ? web::printed_picture(*file, longest_side) : std::nullopt;
    if (!printed) return author.paragraph(author.at(path, picture.alt), Tone::small);
    Figure figure{std::move(printed->jpeg), printed->width, printed->height, picture.alt.str(),
                  author.reader.foreign(path)};
    if (!picture.credit.empty()) figure.caption = plain(picture.credit);
    author.blocks.push_back({std::move(figure)});
}

void pictures(Author& author)
{
    auto const& list = author.reader.view.content.pictures;
    for (std::size_t i = 0; i < list.size(); ++i)
        picture(author, list[i], "pictures/" + std::to_string(i) + "/alt");
}

/// "Version 3 · 12 November 2026 · CC BY 4.0"; a draft has no licence yet.
std::string edition(pages::Reader const& reader, Instant date)
{
    auto const& view = reader.view;
    auto const& locale = *reader.context.locale;
    auto words = locale.text("history.version", {{"version", std::to_string(view.version)}}) + " · " +
                 locale.date(date);
    if (view.published_at) return words + " · " + std::string(reader.text("practices.paper.licence"));
    return words + " · " + std::string(reader.text("practices.state." + std::string(enum_name(view.state))));
}

} // namespace

} // namespace paper

papers::Paper paper_of(pages::Reader const& reader, Instant date)
{
    using namespace paper;
    auto const& view = reader.view;
    auto const& content = view.content;
    Author author(reader);
    lead(author);
    standing(author);
    notes(author);
    facts(author);
    passages(author);
    pictures(author);
    network(author);
    blueprint(author);
    adopters(author);
    references(author);
    return {.language = view.language,
            .title = content.title.str(),
            .eyebrow = content.place.str() + ", " + std::string(reader.label(content.country)),
            .author = view.owner_name.empty() ? author.text("practices.editors") : view.owner_name,
            .description = web::plain_text(content.summary),
            .site = reader.context.site.name,
            .address = version_address(reader),
            .edition = edition(reader, date),
            .date = date,
            .blocks = std::move(author.blocks)};
}

} // namespace erasmi::practices
