// The full-text index: one folder, written by one thread, read by many. It holds nothing that could not be
// built anew from the database, so it is neither backed up nor shared between nodes.
#pragma once

#include "base/described.hpp"
#include "search/record.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

enum class Order { relevance, newest };
BOOST_DESCRIBE_ENUM(Order, relevance, newest)

struct Query {
    std::string text;                 ///< as it was typed
    Language language = Language::en; ///< of the reader: hits in it come first
    std::string kind;                 ///< empty: every kind
    std::map<std::string, std::vector<std::string>, std::less<>> filter; ///< any value of each facet
    std::vector<std::string> readers{std::string(everybody)};            ///< who is searching
    Order order = Order::relevance;
    std::string after; ///< `Found::next` of the former page
    int limit = 20;
    bool counts_facets = false;
};

struct Hit {
    std::string kind;
    std::string id;
    double weight = 0; ///< BM25, comparable only within one answer
};

struct FacetCount {
    std::string facet;
    std::string value;
    std::int64_t records = 0;
};

struct Found {
    std::int64_t total = 0;
    std::vector<Hit> hits;
    std::vector<FacetCount> counts; ///< each facet with the filters of the others
    /// Nothing has all the words, or in a sentence any: these have some of them, or where none is known, some
    /// of the suggestion.
    bool is_nearest = false;
    bool is_outside_filters = false; ///< nothing within the filters has even one: these are nearest without
    std::string suggestion;          ///< the text with its typing mistakes mended; empty: none seen
    std::string next;                ///< empty: the last page, or the last that is deep enough
};

class Writer;

/// All functions but the writing ones may be called from any thread. Faults of the index are
/// std::runtime_error; those of its files are `data::Error`.
class Index {
public:
    /// Opens the index of that folder, or makes an empty one.
    explicit Index(std::filesystem::path folder);
    ~Index();
    Index(Index const&) = delete;
    Index& operator=(Index const&) = delete;

    Found find(Query const& query) const;
    /// Learned words that begin like `text`'s last one, with or without accents, the most frequent first,
    /// each as the whole text would be; none when the text does not end in a word.
    std::vector<std::string> completions(std::string_view text, Language language, int limit) const;
    /// Every record that is found, once for each of its languages.
    std::int64_t size() const;
    /// The event up to which searches show the log; 0 while they show nothing.
    std::int64_t visible_cursor() const;

    // Writing: by one thread.

    /// Puts records in; another one after `build_anew`.
    Writer& writer();
    /// Has `fill` write all records, and commit, beside what searches go on to find; what it wrote takes the
    /// place of that in one step. When it returns false, throws, or the program ends, nothing has changed.
    bool build_anew(std::function<bool(Writer&)> const& fill);

    struct State;

private:
    std::unique_ptr<State> state_;
};

} // namespace erasmi::search
