// A paper: what a document says, whatever kind of file it becomes (pdf.hpp, odt.hpp).
//
// All texts are UTF-8 and are set as they are: words and their order come from the feature that writes the
// paper, in the language of its reader.
#pragma once

#include "base/clock.hpp"
#include "base/language.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace erasmi::papers {

/// Words that are set in one manner.
struct Span {
    std::string text;
    bool is_strong = false;
    bool is_emphasised = false;
    std::string link = {}; ///< an http, https or mailto address; empty: none. Others are no links
    std::optional<Language> language = {}; ///< when it is not the paper's
};
using Words = std::vector<Span>;

struct Block;
using Blocks = std::vector<Block>;

/// Levels 1 to 3; the title of the paper is not among the blocks and stands above level 1.
struct Heading {
    int level = 1;
    Words words;
};

enum class Tone { body, lead, small };

struct Paragraph {
    Words words;
    Tone tone = Tone::body;
};

enum class Marker { bullet, number };

struct List {
    Marker marker = Marker::bullet;
    std::vector<Blocks> items;
};

/// One of the numbered steps of an instruction.
struct Step {
    Words title;
    std::string tag; ///< a word or two about the whole step, or empty
    Blocks blocks;
};

struct Steps {
    std::vector<Step> steps;
};

/// The first cell of each row names the row. A row with fewer cells than the head ends in empty ones.
struct Table {
    Words caption; ///< may be empty
    std::vector<Words> head;
    std::vector<std::vector<Words>> rows;
};

/// A picture as a baseline or progressive JPEG.
struct Figure {
    std::string jpeg;
    int width = 0; ///< pixels
    int height = 0;
    std::string alt;                       ///< what it shows, for those who do not see it
    std::optional<Language> language = {}; ///< of `alt`, when it is not the paper's
    Words caption;                         ///< may be empty
};

struct Fact {
    std::string label;
    Words words;
};

struct Facts {
    std::vector<Fact> facts;
};

/// What a reader must know before she trusts the text: an example, an older version, a missing translation.
struct Note {
    Words words;
};

struct Block {
    std::variant<Heading, Paragraph, List, Steps, Table, Figure, Facts, Note> part;
};

struct Paper {
    Language language = Language::en;
    std::string title;
    std::string eyebrow;     ///< a line above the title, or empty
    std::string author;      ///< who tells it
    std::string description; ///< one or two sentences without markup
    std::string site;        ///< the name of the site, in the running head
    std::string address;     ///< where it can be read on the web: in the foot of every page
    std::string edition;     ///< version, date, licence: in the foot of every page
    Instant date{};          ///< of the version; the file's own dates
    Blocks blocks;
};

/// True for the addresses that a paper links to.
bool is_linkable(std::string_view address);

/// Without control characters, which neither kind of file may hold; line breaks and tabs are spaces.
std::string printable(std::string_view text);

} // namespace erasmi::papers
