// How well the search finds: indexes pages, asks questions whose page is known, and says how high it stands.
//
//   ./dev bench search --language de --pages PAGES.jsonl --questions QUESTIONS.tsv
//
// A line of pages is {"id", "title", "text"}; a line of questions is the question, a tab, and the id of its
// page. Prints recall at 1 and 10 and the mean reciprocal rank of the first ten (Voorhees, TREC-8, 1999).
#include "base/json.hpp"
#include "search/index.hpp"
#include "search/writer.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <stdexcept>

using namespace erasmi;

namespace {

struct Page {
    std::string id, title, text;
};
BOOST_DESCRIBE_STRUCT(Page, (), (id, title, text))

search::Record record_of(Page const& page, Language language)
{
    return {.id = page.id,
            .texts = {{language, page.title, page.text}},
            .tags = {},
            .readers = {std::string(search::everybody)}};
}

/// Throws std::runtime_error when the file cannot be read.
template <class Take>
void each_line(std::string const& file, Take&& take)
{
    std::ifstream lines(file);
    if (!lines) throw std::runtime_error("cannot read " + file);
    for (std::string line; std::getline(lines, line);) take(line);
}

std::vector<search::Record> read_pages(std::string const& file, Language language)
{
    std::vector<search::Record> records;
    each_line(file, [&](std::string const& line) {
        records.push_back(record_of(from_json<Page>(parse_json(line).value()).value(), language));
    });
    return records;
}

void build(search::Index& index, std::vector<search::Record> const& records)
{
    auto& writer = index.writer();
    for (auto const& record : records) writer.learn(record);
    for (auto const& record : records) writer.add("page", record);
    writer.commit(1);
}

/// 1 for the first hit, 0 when it is not among the first ten.
std::size_t rank_of(search::Index const& index, std::string const& question, std::string_view page,
                    Language language)
{
    auto found = index.find({.text = question, .language = language, .limit = 10});
    for (std::size_t i = 0; i < found.hits.size(); ++i)
        if (found.hits[i].id == page) return i + 1;
    return 0;
}

struct Scores {
    double first = 0, ten = 0, reciprocal = 0;
    int questions = 0;

    void add(std::size_t rank)
    {
        ++questions;
        if (rank == 0) return;
        first += rank == 1 ? 1 : 0;
        ten += 1;
        reciprocal += 1.0 / static_cast<double>(rank);
    }
};

Scores ask(search::Index const& index, std::string const& file, Language language)
{
    Scores scores;
    each_line(file, [&](std::string const& line) {
        auto tab = line.find('\t');
        if (tab == line.npos) throw std::runtime_error("a question without the id of its page: " + line);
        scores.add(rank_of(index, line.substr(0, tab), std::string_view(line).substr(tab + 1), language));
    });
    if (scores.questions == 0) throw std::runtime_error("no questions in " + file);
    return scores;
}

/// The value after a flag, or the fallback.
std::string_view value_of(std::span<char* const> arguments, std::string_view flag, std::string_view fallback)
{
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i)
        if (arguments[i] == flag) return arguments[i + 1];
    return fallback;
}

void print(Scores const& scores, std::string_view language)
{
    std::printf("%s: R@1 %.3f  R@10 %.3f  MRR@10 %.3f  (%d questions)\n", std::string(language).c_str(),
                scores.first / scores.questions, scores.ten / scores.questions,
                scores.reciprocal / scores.questions, scores.questions);
}

int measure(std::filesystem::path const& folder, std::string const& pages, std::string const& questions,
            Language language)
{
    try {
        search::Index index(folder);
        build(index, read_pages(pages, language));
        print(ask(index, questions, language), code(language));
        return 0;
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}

} // namespace

int main(int count, char** values)
{
    std::span<char* const> arguments(values, static_cast<std::size_t>(count));
    std::string pages(value_of(arguments, "--pages", "")), questions(value_of(arguments, "--questions", ""));
    auto language = language_of(value_of(arguments, "--language", "en"));
    if (!language || pages.empty() || questions.empty()) {
        std::cerr << "usage: ./dev bench search [--language en] --pages FILE.jsonl --questions FILE.tsv\n";
        return 2;
    }
    auto folder = std::filesystem::temp_directory_path() / ("search_quality." + std::to_string(getpid()));
    auto result = measure(folder, pages, questions, *language);
    std::filesystem::remove_all(folder);
    return result;
}
