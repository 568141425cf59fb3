// What all parts of a practice's paper are written with.
#pragma once

#include "features/practices/pages/reader.hpp"
#include "papers/paper.hpp"

#include <string>
#include <string_view>

namespace erasmi::practices::paper {

/// Writes blocks, one after the other, with the texts of a reader.
class Author {
public:
    explicit Author(pages::Reader const& reader) : reader(reader) {}

    pages::Reader const& reader;
    papers::Blocks blocks = {};

    std::string text(std::string_view key) const { return std::string(reader.text(key)); }
    /// Plain text at a path, marked when it is in another language.
    papers::Words at(std::string_view path, std::string_view text) const
    {
        return {{.text = std::string(text), .language = reader.foreign(path)}};
    }

    void heading(int level, std::string_view words)
    {
        blocks.push_back({papers::Heading{level, {{std::string(words)}}}});
    }
    void paragraph(papers::Words words, papers::Tone tone = papers::Tone::body)
    {
        blocks.push_back({papers::Paragraph{std::move(words), tone}});
    }
    void note(std::string_view words)
    {
        if (!words.empty()) blocks.push_back({papers::Note{{{std::string(words)}}}});
    }
    /// Markdown at a path.
    void markdown(std::string_view path, std::string_view text);
    /// A heading and Markdown below it; nothing when the text is empty.
    void detail(std::string_view label, std::string_view path, std::string_view text);
};

/// A fact with a label of the reading page; nothing when the words are empty.
void add_fact(papers::Facts& facts, Author const& author, std::string_view key, papers::Words words);

void network(Author& author);
void blueprint(Author& author);
void adopters(Author& author);
void references(Author& author);

} // namespace erasmi::practices::paper
