// How well the search finds: indexes pages, asks questions whose page is known, and says how high it stands.
//
//   search_quality LANGUAGE PAGES.jsonl QUESTIONS.tsv
//
// A line of pages is {"id", "title", "text"}; a line of questions is the question, a tab, and the id of its page.
// Prints recall at 1 and 10 and the mean reciprocal rank of the first ten (Voorhees, TREC-8, 1999).
#include "base/json.hpp"
#include "search/index.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

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

std::vector<search::Record> read_pages(char const* file, Language language)
{
    std::vector<search::Record> records;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);)
        records.push_back(record_of(from_json<Page>(parse_json(line).value()).value(), language));
    return records;
}

void build(search::Index& index, std::vector<search::Record> const& records)
{
    for (auto const& record : records) index.learn(record);
    index.commit(0);
    for (auto const& record : records) index.put("page", record);
    index.commit(1);
}

/// 1 for the first hit, 0 when it is not among the first ten.
std::size_t rank_of(search::Index const& index, std::string const& question, std::string_view page, Language language)
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

Scores ask(search::Index const& index, char const* file, Language language)
{
    Scores scores;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        auto tab = line.find('\t');
        scores.add(rank_of(index, line.substr(0, tab), std::string_view(line).substr(tab + 1), language));
    }
    return scores;
}

} // namespace

int main(int count, char** arguments)
{
    auto language = count == 4 ? language_of(arguments[1]) : std::nullopt;
    if (!language) {
        std::cerr << "usage: search_quality LANGUAGE PAGES.jsonl QUESTIONS.tsv\n";
        return 2;
    }
    auto folder = std::filesystem::temp_directory_path() / ("search_quality." + std::to_string(getpid()));
    {
        search::Index index(folder);
        build(index, read_pages(arguments[2], *language));
        auto scores = ask(index, arguments[3], *language);
        std::printf("%s: R@1 %.3f  R@10 %.3f  MRR@10 %.3f  (%d questions)\n", arguments[1],
                    scores.first / scores.questions, scores.ten / scores.questions,
                    scores.reciprocal / scores.questions, scores.questions);
    }
    std::filesystem::remove_all(folder);
}
